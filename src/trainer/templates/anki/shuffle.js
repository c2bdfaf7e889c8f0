(function () {
  // A list of class "shuffle" stands in a new order every day, the same on both sides of its card. The key goes
  // by the items and not by their places, so without JavaScript the written order serves as well.
  var now = new Date();
  var four = 4 * 60; // minutes; the day turns at four in the morning, as Anki's does
  var day = Math.floor((now.getTime() / 6e4 - now.getTimezoneOffset() - four) / 1440);
  var lists = document.querySelectorAll("ol.shuffle:not(.shuffled)");
  for (var i = 0; i < lists.length; i++) shuffle(lists[i]);

  function shuffle(list) {
    var seed = list.getAttribute("data-seed");
    var ranked = Array.prototype.map.call(list.children, function (item, at) {
      item.written = at;
      return { item: item, rank: hash(day + " " + at + " " + seed) };
    });
    ranked.sort(function (one, other) { return one.rank - other.rank; });
    var items = ranked.map(function (entry) { return entry.item; });
    if (solved(items)) items.reverse();
    items.forEach(function (item) { list.appendChild(item); });
    list.className += " shuffled";
    letter(list.getAttribute("data-name"), items);
  }

  // FNV-1a, 32 bits.
  function hash(text) {
    var state = 0x811c9dc5;
    for (var at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    return state >>> 0;
  }

  // Whether the items stand in the very order that is asked for.
  function solved(items) {
    return items.every(function (item, at) { return item.getAttribute("data-place") === String(at); });
  }

  // The key names the items by the letters that they have now.
  function letter(name, items) {
    items.forEach(function (item, at) {
      var key = '.letter[data-of="' + name + '"][data-place="' + item.getAttribute("data-place") + '"]';
      Array.prototype.forEach.call(document.querySelectorAll(key), function (spot) {
        spot.textContent = String.fromCharCode(65 + at);
      });
    });
  }
})();
