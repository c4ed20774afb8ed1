"use strict";
// What scripts add to pages that work without them: a busy button, keys, drafts that outlive a lost session, and words
// when the line is lost. No page needs this file.
(() => {
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  // A draft is its owner's: a computer that many use shows nobody what another one typed.
  const PREFIX = "balai-draft:";
  const owner = document.body.dataset.owner || "";
  const mine = PREFIX + owner + ":";
  const draftKey = form => mine + form.dataset.draft;

  // ---- a form is sent once; its button says so and keeps the focus
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("[data-busy]") || event.defaultPrevented) return;
    if (form.dataset.sending) return event.preventDefault();
    form.dataset.sending = "true";
    (event.submitter || form.querySelector("button"))?.setAttribute("aria-busy", "true");
    if (form.dataset.draft) sessionStorage.setItem("balai-sent", draftKey(form));
  });
  const rest = () => each("[data-sending]", form => {
    delete form.dataset.sending;
    form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  });
  addEventListener("pageshow", event => event.persisted && rest());

  // ---- the summary of errors gets the focus
  document.querySelector(".galat[data-focus]")?.focus();

  // ---- a list that goes with another field shows only what fits what was chosen there, which may be nothing
  const narrow = chosen => each(`select[data-grouped-by="${chosen.name}"]`, list => {
    list.querySelectorAll("optgroup").forEach(group => {
      group.hidden = group.disabled = group.dataset.group !== chosen.value;
    });
    if (list.selectedOptions[0]?.closest("optgroup")?.disabled) list.value = "";
  });
  document.addEventListener("change", event => event.target.name && narrow(event.target));
  each("input:checked", narrow);

  // ---- keys: "/" searches, 1 to 4 choose a verdict; never while somebody types
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return;
    const wanted = [...document.querySelectorAll("[data-key]")].find(e => e.dataset.key === event.key);
    if (!wanted || wanted.disabled) return;
    event.preventDefault();
    wanted.focus();
    if (wanted.type === "radio") wanted.click();
  });

  // ---- money: thousands are grouped when the field is left
  document.addEventListener("focusout", event => {
    const field = event.target;
    if (field.dataset?.money && /^\d{4,18}$/.test(field.value)) {
      field.value = field.value.replace(/\B(?=(\d{3})+$)/g, ".");
    }
  });

  // ---- drafts: what was typed stays on this device until it was accepted, at most three days
  const LIFE = 3 * 24 * 3600 * 1000;
  const SECRET = /nik|sandi|password|kode|otp/i;
  const store = (() => {
    try {
      localStorage.getItem(PREFIX);
      return localStorage;
    } catch {
      return null;
    }
  })();
  const fields = form => [...form.elements].filter(e =>
    e.name && !["hidden", "file", "password", "submit", "button"].includes(e.type) && !e.readOnly
      && !SECRET.test(e.name) && e.autocomplete !== "off" || e.name && e.dataset.money);
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang === "en" ? "en-GB" : "id-ID",
    { hour: "2-digit", minute: "2-digit" });

  function keep(form, note) {
    const values = fields(form)
      .filter(e => !["radio", "checkbox"].includes(e.type) || e.checked)
      .map(e => [e.name, e.value]);
    store.setItem(draftKey(form), JSON.stringify({ at: Date.now(), values }));
    if (note) note.textContent = note.dataset.saved.replace("@", clock());
  }

  function bringBack(form, note, draft) {
    let changed = false;
    fields(form).forEach(e => {
      const kept = draft.values.filter(([name]) => name === e.name).map(([, value]) => value);
      if (["radio", "checkbox"].includes(e.type)) {
        const checked = kept.includes(e.value);
        changed ||= e.checked !== checked;
        e.checked = checked;
      } else if (kept.length && e.value !== kept[0]) {
        e.value = kept[0];
        e.closest("details")?.setAttribute("open", "");
        changed = true;
      }
    });
    if (!changed || !note) return;
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "taut";
    drop.textContent = note.dataset.drop;
    drop.addEventListener("click", () => {
      store.removeItem(draftKey(form));
      form.reset();
      note.textContent = "";
    });
    note.replaceChildren(note.dataset.restored + " ", drop);
  }

  if (store) {
    const old = Object.keys(store).filter(key => key.startsWith(PREFIX));
    old.forEach(key => {
      try {
        if (owner && !key.startsWith(mine) || Date.now() - JSON.parse(store[key]).at > LIFE) store.removeItem(key);
      } catch {
        store.removeItem(key);
      }
    });
    const forms = [...document.querySelectorAll("form[data-draft]")];
    const sent = sessionStorage.getItem("balai-sent");
    // Sent and answered by another page of its owner that is neither the sign-in nor a problem: it was accepted.
    if (sent?.startsWith(mine) && !forms.some(f => draftKey(f) === sent) && !document.querySelector("[data-keep-draft]")) {
      store.removeItem(sent);
      sessionStorage.removeItem("balai-sent");
    }
    forms.forEach(form => {
      const note = form.querySelector(".konsep");
      const kept = store.getItem(draftKey(form));
      if (kept && !form.querySelector(".salah")) bringBack(form, note, JSON.parse(kept));
      let later;
      form.addEventListener("input", () => {
        clearTimeout(later);
        later = setTimeout(() => keep(form, note), 700);
      });
      form.addEventListener("submit", () => keep(form, null));
    });
    each("form[action='/keluar']", form => form.addEventListener("submit", () => {
      Object.keys(store).filter(key => key.startsWith(PREFIX)).forEach(key => store.removeItem(key));
      indexedDB.deleteDatabase("balai-menunggu");
    }));
  }

  // ---- the line: say when it is lost; a session that ended leads to the sign-in, not into a corner of the page
  const line = document.getElementById("putus");
  const show = (lost, text) => {
    if (!line) return;
    line.hidden = !lost;
    if (lost) line.querySelector("[data-text]").textContent = line.dataset[text];
  };
  addEventListener("offline", () => show(true, "offline"));
  addEventListener("online", () => show(false));
  document.addEventListener("htmx:sendError", () => show(true, "failed"));
  document.addEventListener("htmx:responseError", () => show(true, "failed"));
  // What a form asks for beside the typing must not take the typing away: the form itself is kept when it is sent.
  document.addEventListener("htmx:beforeOnLoad", event => {
    const { xhr, requestConfig } = event.detail;
    const by = requestConfig.triggeringEvent?.type;
    if (xhr.status === 401 && by !== "click" && by !== "submit") event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", event => {
    const from = event.detail.xhr.responseURL;
    if (from && new URL(from).pathname.startsWith("/masuk")) {
      event.detail.shouldSwap = false;
      location.assign(from);
    }
  });
  document.addEventListener("htmx:afterRequest", event => {
    rest();
    if (event.detail.successful) show(false);
  });
})();
