/* The box for writing a post, with a script: tools, a counter, drafts saved while typing. The page works without. */
(function () {
  "use strict";
  var box = document.getElementById("text");
  if (!box || !box.dataset.place) { return; }
  var words = box.dataset.words.split("|");
  var form = box.form;
  var status = document.getElementById("text-saved");
  var title = document.getElementById("title");
  var longest = Number(box.getAttribute("maxlength"));
  var base = document.querySelector("script[src*='/look/compose.js']").getAttribute("src").split("/look/")[0];
  var saved = box.value + "\n" + (title ? title.value : "");
  var timer = null;
  var sending = false;

  function body() {
    var fields = new URLSearchParams();
    fields.set("form_token", form.elements.form_token.value);
    fields.set("place", box.dataset.place);
    fields.set("title", title ? title.value : "");
    fields.set("text", box.value);
    return fields;
  }

  function say(message) { status.textContent = message; }

  function left() { return (longest - box.value.length).toLocaleString() + " " + words[6]; }

  function save() {
    var now = box.value + "\n" + (title ? title.value : "");
    timer = null;
    if (sending || now === saved) { return; }
    fetch(base + "/compose/draft", { method: "POST", body: body(), credentials: "same-origin", redirect: "error" })
      .then(function (answer) {
        if (!answer.ok) { return; }
        saved = now;
        say(words[5] + " " + new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }) + " · " + left());
      })
      .catch(function () { /* offline: the next change tries again */ });
  }

  function later() {
    if (!timer) { timer = setTimeout(save, 3000); }
  }

  function insert(before, after, sample) {
    var start = box.selectionStart;
    var chosen = box.value.slice(start, box.selectionEnd) || sample;
    box.setRangeText(before + chosen + after, start, box.selectionEnd, "end");
    box.focus();
    box.setSelectionRange(start + before.length, start + before.length + chosen.length);
    later();
  }

  function lines(mark, sample) {
    var start = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
    var chosen = box.value.slice(start, box.selectionEnd) || sample;
    box.setRangeText(chosen.split("\n").map(function (line) { return mark + line; }).join("\n"), start, box.selectionEnd, "end");
    box.focus();
    later();
  }

  var tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", words[4]);
  [
    function () { insert("**", "**", words[7]); },
    function () { lines("- ", words[8]); },
    function () { lines("> ", ""); },
    function () { insert("[", "](" + words[9] + ")", words[3]); }
  ].forEach(function (act, i) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = words[i];
    button.addEventListener("click", act);
    tools.appendChild(button);
  });
  box.parentNode.insertBefore(tools, box);

  box.addEventListener("input", later);
  if (title) { title.addEventListener("input", later); }
  form.addEventListener("submit", function () { sending = true; });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") { save(); }
  });
})();
