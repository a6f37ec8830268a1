/* Progressive enhancement of patients' pages; each page works without it. */
(function () {
  "use strict";

  // Adds a button that shows the password. It is hidden again before the form is submitted, so that browsers treat it as a password.
  function addShowButton(input) {
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.className = "show";
    button.setAttribute("aria-controls", input.id);
    said.className = "sr";
    said.setAttribute("role", "status");
    function show(shown) {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? input.dataset.hide : input.dataset.show;
    }
    button.addEventListener("click", function () {
      show(input.type === "password");
      said.textContent = input.type === "text" ? input.dataset.shown : input.dataset.hidden;
    });
    input.form.addEventListener("submit", function () { show(false); });
    show(false);
    input.setAttribute("spellcheck", "false");
    input.setAttribute("autocapitalize", "none");
    input.after(button, said);
  }
  document.querySelectorAll("input[type=password][data-show]").forEach(addShowButton);

  // After errors: moves focus to the summary, and lets its links focus the fields.
  var errors = document.getElementById("errors");
  if (!errors) { return; }
  errors.focus();
  errors.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    var field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!field) { return; }
    var control = field.matches("fieldset") ? field.querySelector("input, select, textarea") : field;
    event.preventDefault();
    field.closest(".field").scrollIntoView();
    control.focus({ preventScroll: true });
  });
})();

/* Keeps the number of unread notifications up to date while a member's page is visible; not on console pages. */
(function () {
  "use strict";
  var bell = document.getElementById("bell");
  var said = document.getElementById("bell-said");
  if (!bell || !said || !window.EventSource || document.body.matches(".console")) { return; }
  var words = bell.dataset;
  var shown = Number(words.unread);
  var line = null;
  var failures = 0;

  // Browsers limit connections per site, so hidden pages release theirs.
  function listen() {
    if (line || document.hidden) { return; }
    line = new EventSource(words.live);
    line.onmessage = function (event) {
      failures = 0;
      show(Number(event.data));
    };
    line.onerror = function () {
      if (!line || line.readyState !== EventSource.CLOSED) { return; } // the browser reconnects by itself
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
