"use strict";
// What scripts add to the form of a proposal, which works without them: taps on the map without a new page, the phone's own
// place, photos made small before they are sent, and a form that waits on the phone while the line is down.
(() => {
  // ---- the map
  const map = () => document.getElementById("peta");
  const put = (name, value) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    map().append(field);
  };
  const ask = () => htmx.trigger(map(), "peta");
  const here = () => {
    const button = document.querySelector("[data-lokasi]");
    if (button && navigator.geolocation) button.hidden = false;
  };
  here();
  document.addEventListener("htmx:afterSwap", here);
  document.addEventListener("click", event => {
    if (event.target.matches("[data-peta]") && event.detail) {
      event.preventDefault();
      put("peta_x", Math.round(event.offsetX));
      put("peta_y", Math.round(event.offsetY));
      ask();
    }
    const button = event.target.closest("[data-lokasi]");
    if (!button) return;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const points = map().querySelector("[name=titik]");
      const point = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
      const one = map().querySelector("[name=bentuk]:checked")?.value === "POINT";
      points.value = one || !points.value.trim() ? point : `${points.value.trim()}\n${point}`;
      put("peta_aksi", "pusat");
      ask();
    }, () => { button.textContent = button.dataset.lokasi; }, { enableHighAccuracy: true, timeout: 15000 });
  });

  // ---- photos: at most 1600 pixels, so that a bad line carries them; the server takes out what is hidden in them
  const SIDE = 1600;
  async function small(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size < 500000) return file;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.82));
      return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  }
  document.addEventListener("change", async event => {
    const input = event.target;
    if (input.type !== "file" || input.name !== "foto") return;
    const files = await Promise.all([...input.files].map(small));
    const list = new DataTransfer();
    files.forEach(file => list.items.add(file));
    input.files = list.files;
  });

  // ---- a form that is sent while the line is down waits here with its photos, and goes once when the line is back
  const form = document.querySelector("form[data-draft][enctype]");
  const strip = document.getElementById("menunggu");
  const open = () => new Promise((done, fail) => {
    const asked = indexedDB.open("balai-menunggu", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("usulan", { keyPath: "token" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const store = async (mode, act) => {
    const base = await open();
    return new Promise((done, fail) => {
      const asked = act(base.transaction("usulan", mode).objectStore("usulan"));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    }).finally(() => base.close());
  };
  // Who shares the device with its writer neither sees it nor sends it.
  const owner = document.body.dataset.owner || "";
  const mine = async () => (await store("readonly", all => all.getAll()).catch(() => [])).filter(one => one.owner === owner);
  async function tell() {
    if (!strip) return 0;
    const waiting = (await mine()).length;
    strip.hidden = !waiting;
    if (waiting) strip.querySelector("[data-text]").textContent = strip.dataset.words.replace("@", waiting);
    return waiting;
  }
  // What the server did not take stays here, is shown, and is tried again; only its writer throws it away.
  function refused(one, status) {
    const value = wanted => one.fields.find(([name]) => name === wanted)?.[1] || "";
    strip.querySelector("[data-text]").textContent = status === 409 ? strip.dataset.many : strip.dataset.refused;
    strip.querySelector("[data-typed]").textContent = `${value("alamat")}: ${value("masalah")}`;
    strip.querySelector("[data-no]").hidden = false;
    strip.querySelector("[data-throw]").onclick = async () => {
      await store("readwrite", all => all.delete(one.token));
      location.reload();
    };
  }
  async function send() {
    // The token of this page: the one that the form was made with may be older than the browser's session.
    const csrf = document.querySelector("[name=_csrf]");
    if (!navigator.onLine || !strip || !csrf) return;
    for (const one of await mine()) {
      const body = new FormData();
      one.fields.forEach(([name, value]) => body.append(name, name === csrf.name ? csrf.value : value));
      let answer;
      try {
        answer = await fetch(one.action, { method: "POST", body });
      } catch {
        return;
      }
      if (answer.status >= 500) return;
      const path = new URL(answer.url).pathname;
      // Signed out meanwhile: it waits on, and goes after signing in.
      if (path === "/masuk") return location.assign(`/masuk?ke=${encodeURIComponent(location.pathname)}`);
      // A draft exists when the answer leads to it, or is its form with what is still missing.
      const draft = answer.redirected && path.startsWith("/musrenbang/") && path !== one.action ? path
        : (await answer.text()).match(/ action="(\/musrenbang\/usulan\/konsep\/[-\w]+\/ubah)"/)?.[1];
      if (draft) {
        await store("readwrite", all => all.delete(one.token));
        return location.assign(draft);
      }
      refused(one, answer.status);
    }
  }
  form?.addEventListener("submit", async event => {
    if (navigator.onLine || !strip) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const fields = [...new FormData(form)].filter(([, value]) => !(value instanceof File) || value.size);
    const token = fields.find(([name]) => name === "_sekali")[1];
    await store("readwrite", all => all.put({ token, owner, action: form.getAttribute("action"), fields, at: Date.now() }));
    await tell();
    // One message is enough: this one says that nothing has to be done.
    document.getElementById("putus")?.toggleAttribute("hidden", true);
    strip.focus();
  }, true);
  addEventListener("online", send);
  tell().then(waiting => waiting && send());
})();
