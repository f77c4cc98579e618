// Asks the browser for a passkey, and sends what it answers with the form. What may be shown or signed, the server says.
document.querySelectorAll("form[data-passkey]").forEach(form => {
  const kind = form.dataset.passkey;
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), each => each.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const keys = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));

  const options = async () => {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) return null;
    const said = await answer.json();
    said.challenge = bytes(said.challenge);
    if (said.user) said.user.id = bytes(said.user.id);
    if (said.allowCredentials) said.allowCredentials = keys(said.allowCredentials);
    if (said.excludeCredentials) said.excludeCredentials = keys(said.excludeCredentials);
    return said;
  };

  const json = made => {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (made.response[part]) response[part] = text(made.response[part]);
    }
    if (made.response.getTransports) response.transports = made.response.getTransports();
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response,
      clientExtensionResults: made.getClientExtensionResults(), authenticatorAttachment: made.authenticatorAttachment });
  };

  form.addEventListener("submit", async event => {
    const button = event.submitter;
    if (kind === "create" && button?.name !== "add" || !window.PublicKeyCredential) return;
    event.preventDefault();
    button.disabled = true;
    try {
      const publicKey = await options();
      const made = publicKey && await navigator.credentials[kind]({ publicKey });
      form.elements.credential.value = made ? json(made) : "";
    } catch {
      form.elements.credential.value = "";
    }
    button.disabled = false;
    const warning = form.querySelector("[role=alert][hidden]");
    if (warning && !form.elements.credential.value) {
      warning.hidden = false;
    } else {
      form.action = form.dataset.send || form.action;
      form.submit();
    }
  });
});
