/* The box for writing a post, with a script: tools, a counter, drafts saved while typing. The page works without. */
(function () {
  "use strict";
  var box = document.getElementById("text");
  if (!box || !box.dataset.place) { return; }
  var words = JSON.parse(box.dataset.words);
  var form = box.form;
  var status = document.getElementById("text-saved");
  var title = document.getElementById("title");
  var longest = Number(box.dataset.longest);
  var base = document.querySelector("script[src*='/look/compose.js']").getAttribute("src").split("/look/")[0];
  var saved = box.value + "\n" + (title ? title.value : "");
  var timer = null;
  var sending = false;
  var saving = null;
  var lost = false; // whether the last try to save failed
  var touched = false; // whether anything was typed since the page is here

  function typed() { return box.value + "\n" + (title ? title.value : ""); }

  function body() {
    var fields = new URLSearchParams();
    ["form_token", "draft", "draftSaves", "seen"].forEach(function (name) {
      if (form.elements[name]) { fields.set(name, form.elements[name].value); }
    });
    fields.set("place", box.dataset.place);
    fields.set("title", title ? title.value : "");
    fields.set("text", box.value);
    return fields;
  }

  function say(message) { status.textContent = message; }

  function left() {
    var free = longest - box.value.length;
    return Math.abs(free).toLocaleString() + " " + (free < 0 ? words.over : words.left);
  }

  /* 2:24am, as in the rest of the site. */
  function time() {
    return new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" })
      .replace(/\s?([ap])\.?m\.?$/i, function (all, half) { return half.toLowerCase() + "m"; });
  }

  /* One save after the other: each has to know which draft the one before it wrote. */
  function save() {
    clearTimeout(timer);
    timer = null;
    if (saving) { return saving.then(save); }
    var now = typed();
    if (sending || now === saved) { return Promise.resolve(); }
    var fields = body();
    var small = fields.toString().length < 60000; // browsers send no more behind a page that has gone
    saving = fetch(base + "/compose/draft", { method: "POST", body: fields, credentials: "same-origin", redirect: "error", keepalive: small })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (mark) {
        form.elements.draft.value = mark.split(" ")[0];
        form.elements.draftSaves.value = mark.split(" ")[1] || "0";
        saved = now;
        lost = false;
        say(words.saved + " " + time() + " · " + left());
      })
      .then(null, function () { lost = true; say(words.notSaved); later(30000); })
      .then(function () { saving = null; });
    return saving;
  }

  function later(wait) {
    if (!timer) { timer = setTimeout(save, wait || 3000); }
  }

  /* Blanks that were chosen along, as a double click does, stay outside the marks: within them the marks would be shown. */
  function insert(before, after, sample) {
    var start = box.selectionStart;
    var chosen = box.value.slice(start, box.selectionEnd);
    var lead = chosen.trim() ? /^\s*/.exec(chosen)[0] : "";
    var tail = chosen.trim() ? /\s*$/.exec(chosen)[0] : "";
    var core = chosen.trim() || sample;
    box.setRangeText(lead + before + core + after + tail, start, box.selectionEnd, "end");
    box.focus();
    box.setSelectionRange(start + lead.length + before.length, start + lead.length + before.length + core.length);
    later();
  }

  /* Whole words, line by line: marks within a word or round several paragraphs would be shown. Pressed again, the marks go. */
  function bold() {
    var word = /[\p{L}\p{N}]/u;
    var start = box.selectionStart;
    var end = box.selectionEnd;
    if (start === end) { insert("**", "**", words.boldSample); return; }
    while (start > 0 && word.test(box.value[start - 1]) && word.test(box.value[start])) { start--; }
    while (end < box.value.length && word.test(box.value[end]) && word.test(box.value[end - 1])) { end++; }
    if (box.value.slice(start - 2, start) === "**" && box.value.slice(end, end + 2) === "**") { start -= 2; end += 2; }
    var marked = box.value.slice(start, end).split("\n").map(function (line) {
      var parts = /^(\s*(?:(?:[-*+>]|#{1,6}|\d+[.)])\s+)*)(.*?)(\s*)$/.exec(line);
      var core = parts[2];
      if (!core) { return line; }
      return parts[1] + (/^\*\*.+\*\*$/.test(core) ? core.slice(2, -2) : "**" + core + "**") + parts[3];
    }).join("\n");
    box.setRangeText(marked, start, end, "select");
    box.focus();
    later();
  }

  /* The target of a link whose text is an address itself; null if it is none. */
  function target(text) {
    if (/^(https?:\/\/|mailto:|tel:)\S+$/.test(text)) { return text; }
    if (/^www\.\S+\.\S+$/i.test(text)) { return "https://" + text; }
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) { return "mailto:" + text; }
    return /^\+?\d[\d ()\/-]{5,}$/.test(text) ? "tel:" + text.replace(/[^+\d]/g, "") : null;
  }

  /* An address that was chosen is where the link leads. */
  function link() {
    var chosen = target(box.value.slice(box.selectionStart, box.selectionEnd).trim());
    if (chosen) {
      box.setRangeText(chosen, box.selectionStart, box.selectionEnd, "select");
      insert("[" + words.link + "](", ")", "");
      var at = box.selectionStart - words.link.length - 2;
      box.setSelectionRange(at, at + words.link.length);
    } else {
      insert("[", "](" + words.linkSample + ")", words.link);
    }
  }

  function lines(mark, sample) {
    var start = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
    var chosen = box.value.slice(start, box.selectionEnd) || sample;
    if (mark === "- " && /^\s*[^\p{L}\s]/mu.test(chosen)) { mark = "* "; } // "- 5 mg" would be less by 5
    box.setRangeText(chosen.split("\n").map(function (line) { return line.trim() || !sample ? mark + line : line; }).join("\n"), start, box.selectionEnd, "end");
    box.focus();
    later();
  }

  var tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", words.group);
  [
    [words.bold, bold],
    [words.list, function () { lines("- ", words.listSample); }],
    [words.quote, function () { lines("> ", ""); }],
    [words.link, link]
  ].forEach(function (tool) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = tool[0];
    button.addEventListener("click", tool[1]);
    tools.appendChild(button);
  });
  box.parentNode.insertBefore(tools, box);

  /* Likes and follows happen in place; what is said about them is read out. */
  function act(button) {
    var fields = new URLSearchParams(Array.from(new FormData(form)).filter(function (field) { return field[0] !== "text"; }));
    fields.set(button.name, button.value);
    fetch(form.action, { method: "POST", body: fields, credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var part = button.closest("[id^='post-']") ? "#" + button.closest("[id^='post-']").id + " .acts" : "#follow-form";
        var now = page.querySelector(part);
        if (!now) { return Promise.reject(part); }
        document.querySelector(part).replaceWith(document.adoptNode(now));
        document.querySelector(part).querySelector("button").focus();
        document.getElementById("status").innerHTML = page.getElementById("status").innerHTML;
      })
      .then(null, function () { say(words.failed); });
  }

  /* A quote comes to where the cursor is, and replaces nothing. */
  function quote(button) {
    var post = button.closest("[id^='post-']");
    if (form.elements.to && !form.elements.to.value) { form.elements.to.value = post.id.slice(5); } // at once: it may be posted before the quote is here
    fetch(location.pathname + "?quote=" + button.value, { credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var quoted = page.getElementById("text").dataset.quote;
        var at = box.selectionEnd;
        var before = box.value.slice(0, at);
        var lead = !before ? "" : /\n\n$/.test(before) ? "" : /\n$/.test(before) ? "\n" : "\n\n";
        box.setRangeText(lead + quoted, at, at, "end");
        box.focus();
        say(words.quoted);
        later();
      })
      .then(null, function () {
        button.dataset.plain = "yes";
        form.requestSubmit(button);
      });
  }

  /* Who goes on writing has stopped what was being sent. */
  function write() {
    sending = false;
    touched = true;
    later();
  }

  /* With Back, browsers put into the box what was typed there before, which may be older than the draft that the page was made with. It must not
     replace that: it becomes a draft of its own, and an edit of something that may have changed meanwhile. */
  function putBack() {
    if (touched || box.value === box.defaultValue) { return; }
    form.elements.draft.value = "";
    form.elements.draftSaves.value = "0";
    if (form.elements.seen) { form.elements.seen.value = "put back"; }
    say(words.putBack);
  }

  box.addEventListener("input", write);
  if (title) { title.addEventListener("input", write); }
  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (button && /^(un)?(like|follow-it)$/.test(button.name) && button.form === form) {
      event.preventDefault();
      act(button);
    } else if (button && button.name === "quote-it" && button.form === form && !button.dataset.plain) {
      event.preventDefault();
      quote(button);
    } else if (event.target === form) {
      sending = true;
    } else if (typed() !== saved && event.target.method === "post") {
      event.preventDefault();
      save().then(function () {
        saved = typed(); // once is enough, if it cannot be saved
        event.target.requestSubmit(button);
      });
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target) { return; }
    if (typed() !== saved && link.origin === location.origin && link.href.split("#")[0] !== location.href.split("#")[0]) {
      event.preventDefault();
      save().then(function () { location.assign(link.href); });
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { sending = false; } else { putBack(); }
  });
  window.addEventListener("beforeunload", function (event) {
    if (lost && !sending && typed() !== saved) { event.preventDefault(); }
  });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") { save(); }
  });
})();
