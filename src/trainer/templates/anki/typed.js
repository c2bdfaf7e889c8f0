(function () {
  // What is typed is brought into the form of the answer before Anki compares them letter by letter: straight quotes,
  // plain hyphens and spaces, and figures without commas or spaces between their digits.
  var field = document.getElementById("typeans");
  if (!field || field.tagName !== "INPUT") return;
  ["blur", "change"].forEach(function (name) { field.addEventListener(name, plain); });
  field.addEventListener("keydown", function (event) { if (event.key === "Enter") plain(); });

  function plain() {
    var typed = field.value
      .replace(/[\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4]/g, "'")
      .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u200b-\u200f\u2060\u00ad]/g, "")
      .replace(/\s+/g, " ")
      .replace(/^ | $/g, "")
      .replace(/(\d)[, ](?=\d{3}(?!\d))/g, "$1");
    if (typed !== field.value) field.value = typed;
  }
})();
