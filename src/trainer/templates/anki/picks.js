(function () {
  // A list is answered by taps or keys, and the back shows what was answered beside what is right. Between the sides
  // the answer is kept as numbers, in the page where it stays open and for the session where each side is a page of
  // its own. Texts of a card are never read as anything but text. Without this script the lists stand as they are.
  var KEY = "trainer-answer";
  var play = document.querySelector(".play");
  if (!play) return;
  var kind = play.getAttribute("data-play"), card = play.getAttribute("data-card");
  var lefts = kind === "match" ? items(".numbered") : [];
  if (document.getElementById("answer")) review(kept());
  else ask();

  function items(list) {
    return Array.prototype.slice.call(play.querySelectorAll("ol" + list + " > li"));
  }

  // The place of an item in the list as it was written, whatever its order today.
  function place(item, at) {
    var given = item.getAttribute("data-place");
    return given !== null ? Number(given) : typeof item.written === "number" ? item.written : at;
  }

  function ask() {
    var options = items(".options"), places = options.map(place);
    var picks = lefts.map(function () { return -1; });
    var active = 0;
    keep([]);
    options.forEach(function (item, at) { touch(item, function () { pick(at); }); });
    lefts.forEach(function (item, at) { touch(item, function () { active = at; draw(); }); });
    listen(options.length, pick);
    draw();

    function pick(at) {
      var chosen = places[at], before = picks.indexOf(chosen);
      if (kind === "match") pair(chosen, before);
      else if (before >= 0) picks.splice(before, 1);
      else if (kind === "one") picks = [chosen];
      else picks.push(chosen);
      keep(picks);
      draw();
    }

    // The option goes to the number that waits; tapped again there, it is free.
    function pair(chosen, before) {
      if (before >= 0) picks[before] = -1;
      if (before !== active) picks[active] = chosen;
      if (picks[active] >= 0 && picks.indexOf(-1) >= 0) active = picks.indexOf(-1);
    }

    function draw() {
      options.forEach(function (item, at) {
        var number = picks.indexOf(places[at]);
        mark(item, number >= 0, kind === "one" || kind === "many" ? "" : number + 1);
      });
      lefts.forEach(function (item, at) {
        var letter = places.indexOf(picks[at]);
        mark(item, letter >= 0, String.fromCharCode(65 + letter));
        item.setAttribute("aria-current", String(at === active));
      });
    }
  }

  function mark(item, picked, badge) {
    item.classList.toggle("picked", picked);
    item.setAttribute("aria-pressed", String(picked));
    if (picked && badge !== "") item.setAttribute("data-badge", badge);
    else item.removeAttribute("data-badge");
  }

  function touch(item, act) {
    item.classList.add("tappable"); // AnkiMobile turns no card by a tap on it
    item.setAttribute("role", "button");
    item.setAttribute("tabindex", "0");
    item.addEventListener("click", act);
  }

  // Digits pick; Enter and the space bar pick where one has gone with the tab key. Anki on a computer keeps these
  // keys for itself unless a field is being typed into: so there is one, which nobody sees. With an `inputmode` of
  // none it would not count as one.
  function listen(number, pick) {
    var desktop = typeof pycmd === "function" && !/mobile/.test(document.documentElement.className);
    var field = desktop ? play.appendChild(document.createElement("input")) : null;
    if (field) {
      field.className = "keys";
      field.setAttribute("aria-hidden", "true");
      field.setAttribute("tabindex", "-1");
      field.focus({ preventScroll: true });
    }
    if (window.trainerKeys) document.removeEventListener("keydown", window.trainerKeys);
    window.trainerKeys = function (event) {
      var at = event.target, digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (!document.documentElement.contains(play) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at !== field) return;
      if (digit > number) return;
      if (digit) pick(digit - 1);
      else if (event.key !== "Enter" && event.key !== " " && !(field && event.key === "e")) return;
      else if (at.classList && at.classList.contains("tappable") && event.key !== "e") at.click();
      else if (at === field) pycmd(event.key === "e" ? "edit" : "ans");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", window.trainerKeys);
  }

  function review(picks) {
    if (!picks.length || Math.max.apply(null, picks) < 0) return;
    play.classList.add("played");
    if (kind === "one" || kind === "many") {
      items(".options").forEach(function (item, at) { mark(item, picks.indexOf(place(item, at)) >= 0, ""); });
      return;
    }
    var letters = Array.prototype.map.call(document.querySelectorAll(".asked ol.options > li"), place);
    items(".numbered").forEach(function (item, at) {
      var given = kind === "match" ? picks[at] : picks.indexOf(at);
      if (given === undefined || given < 0) return;
      item.classList.add(given === at ? "hit" : "miss");
      item.setAttribute("data-badge", kind === "match" ? String.fromCharCode(65 + letters.indexOf(given)) : given + 1);
    });
  }

  function keep(picks) {
    window.trainerAnswer = JSON.stringify({ card: card, picks: picks });
    try { sessionStorage.setItem(KEY, window.trainerAnswer); } catch (refused) { /* the page may stay open */ }
  }

  // The numbers that were kept for this card; none where there are none, or where they are no such numbers.
  function kept() {
    try {
      var answer = JSON.parse(window.trainerAnswer || sessionStorage.getItem(KEY));
      var sound = answer.card === card && answer.picks.every(function (pick) { return pick >= -1 && pick % 1 === 0; });
      return sound ? answer.picks : [];
    } catch (refused) {
      return [];
    }
  }
})();
