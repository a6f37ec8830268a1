/* What every patients' page does better with a script. Each page works without it. */
(function () {
  "use strict";
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
