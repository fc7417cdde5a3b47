// A link that is shown once is copied by one press; where the browser won't, it stands marked for Ctrl+C.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value);
  button.textContent = "Kopieret";
});
