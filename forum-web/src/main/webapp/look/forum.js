/* Progressive enhancement of patients' pages; each page works without it. */
(function () {
  "use strict";

  // Adds a button that shows the password. It is hidden again before the form is submitted, so that browsers treat it as a password.
  function addShowButton(input) {
    var button = document.createElement("button");
    var status = document.createElement("span");
    button.type = "button";
    button.className = "show";
    button.setAttribute("aria-controls", input.id);
    status.className = "sr";
    status.setAttribute("role", "status");
    function show(shown) {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? input.dataset.hide : input.dataset.show;
    }
    button.addEventListener("click", function () {
      show(input.type === "password");
      status.textContent = input.type === "text" ? input.dataset.shown : input.dataset.hidden;
    });
    input.form.addEventListener("submit", function () {
      show(false);
    });
    show(false);
    input.setAttribute("spellcheck", "false");
    input.setAttribute("autocapitalize", "none");
    input.after(button, status);
  }
  document.querySelectorAll("input[type=password][data-show]").forEach(addShowButton);

  // After errors: moves focus to the summary, and lets its links focus the fields.
  var errors = document.getElementById("errors");
  if (!errors) {
    return;
  }
  errors.focus();
  errors.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    var field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!field) {
      return;
    }
    var control = field.matches("fieldset") ? field.querySelector("input, select, textarea") : field;
    event.preventDefault();
    field.closest(".field").scrollIntoView();
    control.focus({
      preventScroll: true
    });
  });
})();

/* Keeps the number of unread notifications up to date while a member's page is visible; not on console pages. */
(function () {
  "use strict";
  var bell = document.getElementById("bell");
  var status = document.getElementById("bell-said");
  if (!bell || !status || !window.EventSource || document.body.matches(".console")) {
    return;
  }
  var texts = bell.dataset;
  var shown = Number(texts.unread);
  var source = null;
  var failures = 0;

  // Browsers limit connections per site, so hidden pages release theirs.
  function connect() {
    if (source || document.hidden) {
      return;
    }
    source = new EventSource(texts.live);
    source.onmessage = function (event) {
      failures = 0;
      show(Number(event.data));
    };
    source.onerror = function () {
      if (!source || source.readyState !== EventSource.CLOSED) {
        return;
      } // the browser reconnects by itself
      source = null;
      failures += 1;
      if (failures < 4) {
        setTimeout(connect, (failures + Math.random()) * 60000);
      }
    };
  }

  function disconnect() {
    if (source) {
      source.close();
    }
    source = null;
  }

  function show(unread) {
    if (unread === shown || isNaN(unread)) {
      return;
    }
    var more = unread - shown;
    shown = unread;
    updateCount(unread);
    if (more > 0) {
      status.textContent = more === 1 ? texts.one : texts.many.replace("{0}", more);
    }
  }

  function updateCount(unread) {
    var count = bell.querySelector(".count");
    if (unread === 0) {
      if (count) {
        count.remove();
      }
      return;
    }
    if (!count) {
      count = document.createElement("span");
      count.className = "count";
      bell.append(" ", count);
    }
    var word = document.createElement("span");
    word.className = "sr";
    word.textContent = " " + texts.word;
    count.replaceChildren(String(unread), word);
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) {
      disconnect();
    } else {
      connect();
    }
  });
  window.addEventListener("pagehide", disconnect);
  window.addEventListener("pageshow", connect);
  connect();
})();
