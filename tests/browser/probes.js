// What a reader sees of a page, as data; `probes.NAME(argument)`. Lengths are CSS pixels from the document's start.
(() => {
  const visible = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

  function* nodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode;
  }

  function boxes(node, start, end) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  }

  // The boxes of a text, once its first line is in the window.
  function inView(node) {
    const [first] = boxes(node, 0, node.length);
    if (first && (first.top < 0 || first.bottom > innerHeight)) scrollBy(0, first.top - 20);
    return boxes(node, 0, node.length);
  }

  // Red, green, blue and alpha of a computed colour, each 0 to 1.
  function channels(colour) {
    const numbers = colour.match(/[\d.]+/g).map(Number);
    return [...numbers.slice(0, 3).map((part) => part / 255), numbers.length > 3 ? numbers[3] : 1];
  }

  function over(top, ground) {
    return [0, 1, 2].map((at) => top[at] * top[3] + ground[at] * (1 - top[3]));
  }

  function hex(colour) {
    return colour.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("");
  }

  // The colour on which an element's text stands at a point of the window; null where something covers it.
  function ground(element, x, y) {
    const layers = document.elementsFromPoint(x, y);
    const at = layers.indexOf(element);
    const colours = layers.map((each) => getComputedStyle(each).backgroundColor);
    if (at < 0 || colours.slice(0, at).some((colour) => channels(colour)[3] > 0)) return null;
    const paper = [document.documentElement, document.body].map((each) => getComputedStyle(each).backgroundColor);
    return [...paper, ...colours.slice(at).reverse()].reduce((below, colour) => over(channels(colour), below), [1, 1, 1]);
  }

  // The elements around one, itself included, that show no more than fits into them.
  const clips = new Map();
  function clipping(element) {
    if (!element) return [];
    if (!clips.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const own = overflowX !== "visible" || overflowY !== "visible" ? [element] : [];
      clips.set(element, [...own, ...clipping(element.parentElement)]);
    }
    return clips.get(element);
  }

  // Whether a part of a box is outside what is shown.
  function cut(box, element) {
    const page = { left: 0, right: document.documentElement.clientWidth, top: -Infinity, bottom: Infinity };
    const frames = clipping(element).map((each) => each.getBoundingClientRect());
    return [page, ...frames].some(
      (frame) =>
        box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1,
    );
  }

  function name(element) {
    return element.tagName.toLowerCase() + [...element.classList].map((each) => "." + each).join("");
  }

  function texts() {
    const found = [];
    for (const node of nodes(document.body)) {
      const element = node.parentElement;
      if (!node.data.trim() || /^(script|style)$/i.test(element.tagName) || !element.checkVisibility(visible)) continue;
      const lines = inView(node);
      if (!lines.length) continue;
      const { left, top, width, height } = lines[0];
      const seen = ground(element, left + width / 2, top + height / 2);
      const paper = seen || [1, 1, 1];
      found.push({
        text: node.data.trim(),
        where: `${name(element.parentElement)} > ${name(element)}`,
        ink: hex(over(channels(getComputedStyle(element).color), paper)),
        ground: hex(paper),
        cut: !seen || lines.some((box) => cut(box, element)),
      });
    }
    return found;
  }

  // The left edge of the first character of each word, in the order in which the words stand in the text.
  function lefts([selector, ...words]) {
    const places = [];
    for (const node of nodes(document.querySelector(selector)))
      for (let at = 0; at < node.length; at++) places.push([node, at]);
    const text = places.map(([node, at]) => node.data[at]).join("");
    let from = 0;
    return words.map((word) => {
      from = text.indexOf(word, from);
      if (from < 0) throw new Error(`${selector} has no ${word} in its place: ${text}`);
      const [node, at] = places[from++];
      return boxes(node, at, at + 1)[0].left;
    });
  }

  // What can be moved sideways: the page itself, or anything on it.
  function sideways() {
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) => /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth,
    );
    const page = document.scrollingElement;
    return [...(page.scrollWidth > page.clientWidth ? [page] : []), ...wide].map(name);
  }

  function box(selector) {
    const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
    return { left, top, right, bottom };
  }

  return { texts, lefts, sideways, box };
})()
