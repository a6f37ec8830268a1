/* Collapses the console's menu on narrow screens, so that pages start with their content. Without scripts it stays open. */
(function () {
  "use strict";
  if (!window.matchMedia("(min-width: 960px)").matches) {
    document.getElementById("console-menu").removeAttribute("open");
  }
})();

/* Fills the text box with the text suggested for the chosen action, unless a moderator has written their own. Done here because the response to a
   request could arrive after the first words are typed. */
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
