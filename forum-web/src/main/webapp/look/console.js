/* Collapses the console's menu on narrow screens and on pages that need the whole width, so that pages start with their content. Without scripts it stays open. */
(function () {
  "use strict";
  if (!window.matchMedia("(min-width: 960px)").matches || document.querySelector(".desk.wide")) {
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

/* Removes the preview of a decision that has been changed since. */
(function () {
  "use strict";
  function changed(event) {
    var preview = document.getElementById("preview");
    if (preview && event.target.form && event.target.form.id === "decision") {
      preview.remove();
    }
  }
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
})();

/* Shows the open case in the queue beside it. */
(function () {
  "use strict";
  window.addEventListener("load", function () {
    var open = document.querySelector(".queue [aria-current=page]");
    if (open) {
      document.querySelector(".queue").scrollTop = open.parentNode.offsetTop - 80;
    }
  });
})();

/* Opens the reasons of a decision when an action is chosen that needs them. */
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var reasons = document.getElementById("reasons");
    if (reasons && event.target.name === "what" && reasons.dataset.actions.split(" ").indexOf(event.target.value) >= 0) {
      reasons.open = true;
    }
  });
})();

/* Keeps page and order of a table in the browser's address and in what depends on them: the filters' form and the links to exports. */
(function () {
  "use strict";
  if (!window.jQuery) {
    return; // a page without PrimeFaces components
  }
  var shown = window.location.search;
  window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, args) {
    if (!args || args.address === undefined || args.address === shown) {
      return;
    }
    shown = args.address;
    window.history.pushState(null, "", window.location.pathname + args.address);
    document.querySelectorAll('[data-table="sort"]').forEach(function (field) {
      field.value = new URLSearchParams(args.address).get("sort") || "";
    });
    document.querySelectorAll('[data-table="export"]').forEach(function (link) {
      link.search = args.address;
    });
  });
  window.addEventListener("popstate", function () {
    if (window.location.search !== shown) { // not for fragments
      window.location.reload();
    }
  });
})();

/* Moves the focus to what an Ajax request has produced: a preview, or the summary of errors. */
(function () {
  "use strict";
  if (!window.jQuery) {
    return;
  }
  window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, args) {
    var target = args && args.focus && document.getElementById(args.focus);
    if (target) {
      target.focus();
    }
  });
})();

/* Names the panel of a button, which PrimeFaces makes late and shows as a dialog without a name; Escape closes it from anywhere. */
(function () {
  "use strict";
  function panelOf(button) {
    return document.getElementById(button.dataset.panel);
  }
  window.addEventListener("load", function () {
    document.querySelectorAll("[data-panel]").forEach(function (button) {
      if (panelOf(button)) {
        panelOf(button).setAttribute("aria-labelledby", button.id);
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    var button = document.querySelector("[data-panel]");
    var panel = button && panelOf(button);
    if (event.key === "Escape" && panel && panel.offsetParent !== null) {
      window.PrimeFaces.widgets.columnChoice.hide();
      button.focus();
    }
  });
})();

/* Saves what staff type, so that it outlives the sign-in, the window and the network. The page shows it again until its form is accepted. */
(function () {
  "use strict";
  var script = document.currentScript;
  var last = Promise.resolve();
  var base = script.getAttribute("src").split("/look/")[0];

  function isTyped(field) {
    var form = field.form;
    return form && form.getAttribute("id") && !form.dataset.undrafted && !field.closest("dialog") && form.method === "post"
      && form.elements.form_token && field.matches("textarea, input[type='text']");
  }

  /* Says so under the field that was typed into last. */
  function note(form, message) {
    var field = form.draftField;
    form.draftLine = form.draftLine || document.createElement("p");
    form.draftLine.className = "hint";
    form.draftLine.textContent = message;
    (field.closest(".field") || field.parentNode).appendChild(form.draftLine);
  }

  /* What is chosen in a dialog is left out: restored, it would be sent without being seen. */
  function fields(form) {
    var hidden = Array.from(form.querySelectorAll("dialog [name]")).map(function (field) {
      return field.name;
    });
    var all = new URLSearchParams(Array.from(new FormData(form)).filter(function (field) {
      return typeof field[1] === "string" && field[0].indexOf("jakarta.faces") !== 0 && hidden.indexOf(field[0]) < 0;
    }));
    all.set("page", location.pathname.slice(base.length) + location.search.replace(/[^?&=\w-]/g, ""));
    all.set("place", form.getAttribute("id")); // form.id may be a field
    return all;
  }

  function send(form, body) {
    var small = body.toString().length < 60000; // limit for requests that outlive the page (keepalive)
    return fetch(base + "/compose/form", {
      method: "POST",
      body: body,
      credentials: "same-origin",
      redirect: "error",
      keepalive: small
    }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      note(form, script.dataset.saved + " " + new Date().toLocaleTimeString([], {
        hour: "numeric",
        minute: "2-digit"
      }));
    }).then(null, function () {
      note(form, script.dataset.notSaved);
    });
  }

  /* One request at a time: the response to the first one gives the browser the key for all. */
  function save(form) {
    clearTimeout(form.draftTimer);
    form.draftTimer = null;
    if (form.draftSending) {
      return;
    }
    last = last.then(function () {
      return send(form, fields(form));
    });
  }

  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (!isTyped(event.target)) {
      return;
    }
    form.draftField = event.target;
    form.draftSending = false; // typing means that a submission was cancelled
    if (!form.draftTimer) {
      form.draftTimer = setTimeout(save, 5000, form);
    }
  });
  document.addEventListener("submit", function (event) {
    clearTimeout(event.target.draftTimer);
    event.target.draftTimer = null;
    event.target.draftSending = true;
  });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      Array.from(document.forms).filter(function (form) {
        return form.draftTimer;
      }).forEach(save);
    }
  });
})();

/* Makes a dialog of fields that stand open in their place without scripts. Cancelling undoes what was chosen in it, so that nothing hidden is sent. */
(function () {
  "use strict";
  function showIfWrong(dialog) {
    if (dialog.querySelector(".wrong") && !dialog.open) {
      dialog.showModal();
    }
  }
  function showIfChosen(dialog) {
    if (dialog.querySelector("input[type=radio]:checked:not([value=''])") && !document.getElementById("preview") && !dialog.open) {
      dialog.showModal(); // restored after the form was rejected
    }
  }
  function reset(dialog) {
    dialog.querySelectorAll("input, textarea, select").forEach(function (field) {
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = field.type === "radio" && field.value === "";
      } else {
        field.value = "";
      }
    });
  }
  document.documentElement.classList.add("scripted-page");
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("dialog.act").forEach(function (dialog) {
      dialog.close();
      showIfWrong(dialog);
      showIfChosen(dialog);
      dialog.addEventListener("cancel", function () {
        reset(dialog);
      });
      if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, args) {
          if (args && args.focus && dialog.open && !dialog.querySelector(".wrong")) {
            dialog.close(); // what it says is in the preview, or the errors are outside
            document.getElementById(args.focus).focus();
          }
          showIfWrong(dialog);
        });
      }
    });
  });
  document.addEventListener("click", function (event) {
    var opener = event.target.closest("[data-dialog]");
    var closer = event.target.closest("[data-closes]");
    var dialog = document.getElementById(opener ? opener.dataset.dialog : closer ? closer.dataset.closes : "");
    if (opener && dialog) {
      event.preventDefault();
      dialog.showModal();
    } else if (dialog) {
      reset(dialog);
      dialog.close();
    }
  });
})();

/* Gives the columns of a chart the colours and the font of the page, in light and dark; called by PrimeFaces before Chart.js draws. */
window.forumChart = function () {
  "use strict";
  var style = window.getComputedStyle(document.body);
  function colour(name) {
    return style.getPropertyValue(name).trim();
  }
  var config = this.cfg.config;
  config.data.datasets[0].backgroundColor = colour("--accent");
  Object.keys(config.options.scales).forEach(function (axis) {
    var scale = config.options.scales[axis];
    scale.ticks.color = colour("--soft");
    scale.ticks.font = {
      family: style.fontFamily,
      size: 14
    };
    scale.border = {
      color: colour("--edge")
    };
    scale.grid = Object.assign({
      color: colour("--line")
    }, scale.grid);
    if (scale.title) {
      scale.title.color = colour("--soft");
      scale.title.font = {
        family: style.fontFamily,
        size: 14
      };
    }
  });
};

/* Lets the calendar of the rota begin today; called by PrimeFaces before FullCalendar draws. */
window.forumRota = function () {
  "use strict";
  var options = this.cfg.options;
  var time = {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false
  };
  options.locale = document.documentElement.lang === "en" ? "en-gb" : document.documentElement.lang;
  options.initialView = "timeGrid";
  options.views = {
    timeGrid: {
      duration: {
        days: 7
      }
    }
  };
  options.slotLabelFormat = time;
  options.eventTimeFormat = time;
  options.dayHeaderFormat = {
    weekday: "short",
    day: "numeric",
    month: "short"
  };
};

/* Adds the calendar of PrimeFaces to fields for days. What is typed stays, also if it is no day: the server says so in words. */
(function () {
  "use strict";
  function addCalendar(field) {
    var typed = field.value;
    var holder = document.createElement("span");
    holder.id = field.id + "-picker";
    holder.className = "p-datepicker ui-calendar picker";
    field.parentNode.insertBefore(holder, field);
    holder.appendChild(field);
    var moment = field.dataset.date === "moment";
    window.jQuery(holder).datePicker({
      id: holder.id,
      userLocale: Object.assign({}, window.PrimeFaces.getLocaleSettings(), {
        firstDayOfWeek: 1
      }),
      dateFormat: "d/m/yy",
      defaultDate: /^\d+\/\d+\/\d{4}/.test(typed) ? typed : null,
      showIcon: true,
      showOnFocus: false,
      keepInvalid: true,
      showTime: moment,
      hourFormat: "24",
      monthNavigator: true,
      yearNavigator: "true",
      panelStyleClass: "p-datepicker-panel",
      onBeforeShow: function () {
        window.PrimeFaces.nextZindex(this.panel);
      },
      onSelect: function () {
        field.dispatchEvent(new Event("change", {
          bubbles: true
        }));
        if (!moment) {
          window.setTimeout(function () {
            field.focus();
          });
        }
      }
    });
    holder.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && event.target.closest(".p-datepicker-panel")) {
        event.preventDefault(); // chooses the day, but does not send the form
      }
    }, true);
    field.value = typed;
    var button = holder.querySelector("button");
    var label = document.querySelector('label[for="' + field.id + '"]');
    button.setAttribute("aria-label", window.PrimeFaces.getLocaleSettings().chooseDate + (label ? ": " + label.textContent.trim() : ""));
    button.setAttribute("aria-haspopup", "dialog");
  }
  window.addEventListener("load", function () {
    if (window.jQuery && window.jQuery.fn.datePicker) {
      document.querySelectorAll("[data-date]").forEach(addCalendar);
    }
  });
})();

/* Shows a question as a modal dialog. Without scripts it is part of the page. No and Escape close it without asking the server. */
(function () {
  "use strict";
  window.addEventListener("load", function () {
    var dialog = document.querySelector("dialog.ask[open]");
    if (!dialog || !dialog.showModal) {
      return;
    }
    var no = dialog.querySelector("[id$='-no']");
    var asker = document.getElementById(dialog.dataset.asker);
    dialog.close();
    dialog.showModal();
    no.focus();
    no.addEventListener("click", function (event) {
      event.preventDefault();
      dialog.close();
    });
    dialog.addEventListener("close", function () {
      (asker || document.getElementById("main")).focus();
    });
  });
})();
