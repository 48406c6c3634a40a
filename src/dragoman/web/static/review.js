// One key a button, where no field is being written in. Without this the buttons and access keys do the same.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const button = document.querySelector(`.judge button[data-key="${CSS.escape(event.key)}"]`);
  if (button) button.click();
});
