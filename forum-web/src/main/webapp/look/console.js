/* On a narrow screen the console's menu is folded, so that a page begins with what it is about. Without a script it stays open. */
(function () {
  "use strict";
  if (!window.matchMedia("(min-width: 960px)").matches) {
    document.getElementById("console-menu").removeAttribute("open");
  }
})();

/* Words that go with the chosen action stand in the box until a moderator writes others. Done here and not by a request: its answer could come after the
   first words are typed. */
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var suggested = document.getElementById("suggested-words");
    if (!suggested || event.target.name !== "what") {
      return;
    }
    var box = document.getElementById("words");
    var own = box.value.trim() !== "" && !Array.from(suggested.content.children).some(function (words) {
      return words.textContent === box.value;
    });
    var fitting = suggested.content.querySelector('[data-action="' + event.target.value + '"]');
    if (!own && fitting) {
      box.value = fitting.textContent;
    }
  });
})();
