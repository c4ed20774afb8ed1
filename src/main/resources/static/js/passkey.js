"use strict";
// Passkeys: shows its button where the browser can, asks the server for a challenge, and sends the answer as a form.
(() => {
  const can = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (!can) return;
  for (const part of document.querySelectorAll("[data-passkey]")) {
    const form = part.closest("form");
    const make = part.dataset.passkey === "create";
    part.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.kunci.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      try {
        const body = new URLSearchParams();
        for (const field of form.querySelectorAll("input[type=hidden]")) body.set(field.name, field.value);
        const answer = await fetch(form.action + "/tantangan", { method: "POST", body });
        if (!answer.ok) throw new Error(answer.status);
        const options = await answer.json();
        const key = make
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.kunci.value = JSON.stringify(key.toJSON());
        form.submit();
      } catch (e) {
        form.dispatchEvent(new CustomEvent("passkey-failed"));
        const note = form.querySelector("[data-passkey-failed]");
        if (note) note.hidden = false;
      }
    }, true);
  }
})();
