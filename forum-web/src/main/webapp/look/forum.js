/* What every patients' page does better with a script. Each page works without it. */
(function () {
  "use strict";

  // A password can be looked at while it is typed. It is hidden again before it is sent, so that browsers treat it as one.
  function canBeShown(input) {
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
  document.querySelectorAll("input[type=password][data-show]").forEach(canBeShown);

  // A form that came back with problems: begin at the summary, and let its links put the cursor into the field.
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
