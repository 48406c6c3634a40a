// One key a button, where no field is being written in. Without this the buttons and access keys do the same.
document.addEventListener("keydown", (event) => {
  // a key that is held down would judge pair after pair unseen
  if (event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const button = document.querySelector(`.judge button[data-key="${CSS.escape(event.key)}"]`);
  if (button) button.click();
});
