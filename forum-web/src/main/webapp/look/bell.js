/* Keeps the number of unread news up to date while a page is in sight. Each page works without it. */
(function () {
  "use strict";
  var bell = document.getElementById("bell");
  var said = document.getElementById("bell-said");
  if (!bell || !said || !window.EventSource) { return; }
  var words = bell.dataset;
  var shown = Number(words.unread);
  var line = null;
  var failures = 0;

  // A browser has few connections to one site: a page out of sight gives its own back.
  function listen() {
    if (line || document.hidden) { return; }
    line = new EventSource(words.live);
    line.onmessage = function (event) {
      failures = 0;
      show(Number(event.data));
    };
    line.onerror = function () {
      if (!line || line.readyState !== EventSource.CLOSED) { return; } // it comes back by itself
      line = null;
      failures += 1;
      if (failures < 4) { setTimeout(listen, (failures + Math.random()) * 60000); }
    };
  }

  function rest() {
    if (line) { line.close(); }
    line = null;
  }

  function show(unread) {
    if (unread === shown || isNaN(unread)) { return; }
    var more = unread - shown;
    shown = unread;
    mark(unread);
    if (more > 0) { said.textContent = more === 1 ? words.one : words.many.replace("{0}", more); }
  }

  function mark(unread) {
    var count = bell.querySelector(".count");
    if (unread === 0) {
      if (count) { count.remove(); }
      return;
    }
    if (!count) {
      count = document.createElement("span");
      count.className = "count";
      bell.append(" ", count);
    }
    var word = document.createElement("span");
    word.className = "sr";
    word.textContent = " " + words.word;
    count.replaceChildren(String(unread), word);
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { rest(); } else { listen(); }
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
  listen();
})();
