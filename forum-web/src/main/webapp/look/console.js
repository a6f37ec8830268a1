/* On a narrow screen the console's menu is folded, so that a page begins with what it is about. Without a script it stays open. */
(function () {
  "use strict";
  if (!window.matchMedia("(min-width: 960px)").matches) {
    document.getElementById("console-menu").removeAttribute("open");
  }
})();
