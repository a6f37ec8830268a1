/* Enhances the compose box: formatting tools, a counter, drafts saved while typing. The page works without it. */
(function () {
  "use strict";
  var box = document.getElementById("text");
  if (!box || !box.dataset.place) {
    return;
  }
  var texts = JSON.parse(box.dataset.words);
  var form = box.form;
  var status = document.getElementById("text-saved");
  var title = document.getElementById("title");
  var maxLength = Number(box.dataset.longest);
  var base = document.querySelector("script[src*='/look/compose.js']").getAttribute("src").split("/look/")[0];
  var saved = box.value + "\n" + (title ? title.value : "");
  var timer = null;
  var sending = false;
  var saving = null;
  var saveFailed = false; // whether the last attempt to save failed
  var touched = false; // whether anything was typed since the page was loaded

  function currentText() {
    return box.value + "\n" + (title ? title.value : "");
  }

  function draftFields() {
    var fields = new URLSearchParams();
    [ "form_token", "draft", "draftSaves", "seen" ].forEach(function (name) {
      if (form.elements[name]) {
        fields.set(name, form.elements[name].value);
      }
    });
    fields.set("place", box.dataset.place);
    fields.set("title", title ? title.value : "");
    fields.set("text", box.value);
    return fields;
  }

  function setStatus(message) {
    status.textContent = message;
  }

  function remaining() {
    var free = maxLength - box.value.length;
    return Math.abs(free).toLocaleString() + " " + (free < 0 ? texts.over : texts.left);
  }

  /* Formats as 2:24am, like the server. */
  function time() {
    return new Date().toLocaleTimeString([], {
      hour: "numeric",
      minute: "2-digit"
    }).replace(/\s?([ap])\.?m\.?$/i, function (all, half) {
      return half.toLowerCase() + "m";
    });
  }

  /* Saves one at a time: each request needs the draft id that the previous one returned. */
  function save() {
    clearTimeout(timer);
    timer = null;
    if (saving) {
      return saving.then(save);
    }
    var now = currentText();
    if (sending || now === saved) {
      return Promise.resolve();
    }
    var fields = draftFields();
    var small = fields.toString().length < 60000; // limit for requests that outlive the page (keepalive)
    saving = fetch(base + "/compose/draft", {
      method: "POST",
      body: fields,
      credentials: "same-origin",
      redirect: "error",
      keepalive: small
    }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (mark) {
      form.elements.draft.value = mark.split(" ")[0];
      form.elements.draftSaves.value = mark.split(" ")[1] || "0";
      saved = now;
      saveFailed = false;
      setStatus(texts.saved + " " + time() + " · " + remaining());
    }).then(null, function () {
      saveFailed = true;
      setStatus(texts.notSaved);
      scheduleSave(30000);
    }).then(function () {
      saving = null;
    });
    return saving;
  }

  function scheduleSave(wait) {
    if (!timer) {
      timer = setTimeout(save, wait || 3000);
    }
  }

  /* Selected leading and trailing blanks, as from a double click, stay outside the markers: inside, Markdown would not recognize the markers. */
  function insert(before, after, sample) {
    var start = box.selectionStart;
    var chosen = box.value.slice(start, box.selectionEnd);
    var lead = chosen.trim() ? /^\s*/.exec(chosen)[0] : "";
    var tail = chosen.trim() ? /\s*$/.exec(chosen)[0] : "";
    var core = chosen.trim() || sample;
    box.setRangeText(lead + before + core + after + tail, start, box.selectionEnd, "end");
    box.focus();
    box.setSelectionRange(start + lead.length + before.length, start + lead.length + before.length + core.length);
    scheduleSave();
  }

  /* Toggles bold for whole words, line by line: Markdown does not recognize markers inside a word or around several paragraphs. */
  function bold() {
    var word = /[\p{L}\p{N}]/u;
    var start = box.selectionStart;
    var end = box.selectionEnd;
    if (start === end) {
      insert("**", "**", texts.boldSample);
      return;
    }
    while (start > 0 && word.test(box.value[start - 1]) && word.test(box.value[start])) {
      start--;
    }
    while (end < box.value.length && word.test(box.value[end]) && word.test(box.value[end - 1])) {
      end++;
    }
    if (box.value.slice(start - 2, start) === "**" && box.value.slice(end, end + 2) === "**") {
      start -= 2;
      end += 2;
    }
    var marked = box.value.slice(start, end).split("\n").map(function (line) {
      var parts = /^(\s*(?:(?:[-*+>]|#{1,6}|\d+[.)])\s+)*)(.*?)(\s*)$/.exec(line);
      var core = parts[2];
      if (!core) {
        return line;
      }
      return parts[1] + (/^\*\*.+\*\*$/.test(core) ? core.slice(2, -2) : "**" + core + "**") + parts[3];
    }).join("\n");
    box.setRangeText(marked, start, end, "select");
    box.focus();
    scheduleSave();
  }

  /* The target of a link if the text is an address itself; otherwise null. */
  function linkTarget(text) {
    if (/^(https?:\/\/|mailto:|tel:)\S+$/.test(text)) {
      return text;
    }
    if (/^www\.\S+\.\S+$/i.test(text)) {
      return "https://" + text;
    }
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
      return "mailto:" + text;
    }
    return /^\+?\d[\d ()\/-]{5,}$/.test(text) ? "tel:" + text.replace(/[^+\d]/g, "") : null;
  }

  /* A selected address becomes the target of the link. */
  function link() {
    var chosen = linkTarget(box.value.slice(box.selectionStart, box.selectionEnd).trim());
    if (chosen) {
      box.setRangeText(chosen, box.selectionStart, box.selectionEnd, "select");
      insert("[" + texts.link + "](", ")", "");
      var at = box.selectionStart - texts.link.length - 2;
      box.setSelectionRange(at, at + texts.link.length);
    } else {
      insert("[", "](" + texts.linkSample + ")", texts.link);
    }
  }

  function prefixLines(mark, sample) {
    var start = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
    var chosen = box.value.slice(start, box.selectionEnd) || sample;
    if (mark === "- " && /^\s*[^\p{L}\s]/mu.test(chosen)) {
      mark = "* ";
    } // "- 5 mg" would read as a reduction by 5
    box.setRangeText(chosen.split("\n").map(function (line) {
      return line.trim() || !sample ? mark + line : line;
    }).join("\n"), start, box.selectionEnd, "end");
    box.focus();
    scheduleSave();
  }

  var tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", texts.group);
  [ [ texts.bold, bold ], [ texts.list, function () {
    prefixLines("- ", texts.listSample);
  } ], [ texts.quote, function () {
    prefixLines("> ", "");
  } ], [ texts.link, link ] ].forEach(function (tool) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = tool[0];
    button.addEventListener("click", tool[1]);
    tools.appendChild(button);
  });
  box.parentNode.insertBefore(tools, box);

  /* The button that is there now for the one that was pressed: "like" for "unlike", or the other way round. */
  function toggled(part, name) {
    var buttons = Array.from(document.querySelector(part).querySelectorAll("button"));
    var same = buttons.filter(function (button) {
      return button.name.replace(/^un/, "") === name.replace(/^un/, "");
    });
    return same[0] || buttons[0];
  }

  /* Likes, bookmarks and follows without leaving the page; the status message is announced to screen readers. */
  function submitInPlace(button) {
    var fields = new URLSearchParams(Array.from(new FormData(form)).filter(function (field) {
      return field[0] !== "text";
    }));
    fields.set(button.name, button.value);
    fetch(form.action, {
      method: "POST",
      body: fields,
      credentials: "same-origin"
    }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      var refused = page.querySelector("#errors li");
      if (refused) {
        setStatus(refused.textContent.trim());
        return undefined;
      }
      var part = button.closest("[id^='post-']") ? "#" + button.closest("[id^='post-']").id + " .acts" : "#follow-form";
      var now = page.querySelector(part);
      if (!now) {
        return Promise.reject(part);
      }
      document.querySelector(part).replaceWith(document.adoptNode(now));
      toggled(part, button.name).focus();
      document.getElementById("status").innerHTML = page.getElementById("status").innerHTML;
    }).then(null, function () {
      setStatus(texts.failed);
    });
  }

  /* Inserts a quotation at the cursor without replacing anything. */
  function quote(button) {
    var post = button.closest("[id^='post-']");
    if (form.elements.to && !form.elements.to.value) {
      form.elements.to.value = post.id.slice(5);
    } // at once: the form may be submitted before the quotation arrives
    fetch(location.pathname + "?quote=" + button.value, {
      credentials: "same-origin"
    }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      var quoted = page.getElementById("text").dataset.quote;
      var at = box.selectionEnd;
      var before = box.value.slice(0, at);
      var lead = !before ? "" : /\n\n$/.test(before) ? "" : /\n$/.test(before) ? "\n" : "\n\n";
      box.setRangeText(lead + quoted, at, at, "end");
      box.focus();
      setStatus(texts.quoted);
      scheduleSave();
    }).then(null, function () {
      button.dataset.plain = "yes";
      form.requestSubmit(button);
    });
  }

  /* Typing means that a submission was cancelled. */
  function onInput() {
    sending = false;
    touched = true;
    scheduleSave();
  }

  /* On a slow device, people type before this script runs. Only after Back and Reload can the browser itself have changed the fields. */
  function keepEarlyTyping() {
    var navigation = performance.getEntriesByType("navigation")[0];
    var restorable = !navigation || navigation.type === "back_forward" || navigation.type === "reload";
    if (!restorable && (box.value !== box.defaultValue || title && title.value !== title.defaultValue)) {
      saved = box.defaultValue + "\n" + (title ? title.defaultValue : "");
      onInput();
    }
  }

  /* After Back, browsers restore what was typed before, which may be older than the draft on the page. It must not replace that draft: it becomes
     a new draft, and an edit whose base may have changed. */
  function keepRestoredText() {
    if (touched || box.value === box.defaultValue) {
      return;
    }
    form.elements.draft.value = "";
    form.elements.draftSaves.value = "0";
    if (form.elements.seen) {
      form.elements.seen.value = "put back";
    }
    setStatus(texts.putBack);
  }

  box.addEventListener("input", onInput);
  if (title) {
    title.addEventListener("input", onInput);
  }
  keepEarlyTyping();
  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (button && /^(un)?(like|bookmark|follow-it)$/.test(button.name) && button.form === form) {
      event.preventDefault();
      submitInPlace(button);
    } else if (button && button.name === "quote-it" && button.form === form && !button.dataset.plain) {
      event.preventDefault();
      quote(button);
    } else if (event.target === form) {
      sending = true;
    } else if (currentText() !== saved && event.target.method === "post") {
      event.preventDefault();
      save().then(function () {
        saved = currentText(); // do not try again if it could not be saved
        event.target.requestSubmit(button);
      });
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target) {
      return;
    }
    if (currentText() !== saved && link.origin === location.origin && link.href.split("#")[0] !== location.href.split("#")[0]) {
      event.preventDefault();
      save().then(function () {
        location.assign(link.href);
      });
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      sending = false;
    } else {
      keepRestoredText();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (saveFailed && !sending && currentText() !== saved) {
      event.preventDefault();
    }
  });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      save();
    }
  });
})();
