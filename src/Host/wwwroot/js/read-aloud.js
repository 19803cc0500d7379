// Reads the text of a page aloud with the device's own voice. Where there is none, the button stays hidden.
const voice = "speechSynthesis" in window ? window.speechSynthesis : null;

for (const button of document.querySelectorAll("[data-mt-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of voice ? document.querySelectorAll("[data-mt-read]") : []) {
  const text = document.getElementById(button.dataset.mtRead);
  const words = button.textContent;
  if (!text) continue;
  button.hidden = false;

  const rest = () => {
    button.textContent = words;
    button.setAttribute("aria-pressed", "false");
  };

  // A long text in one piece is cut off by some voices; paragraphs are not.
  const pieces = () => [...text.querySelectorAll("h1, h2, h3, h4, p, li, td, th, figcaption")]
    .filter((element) => !element.querySelector("p, li"))
    .map((element) => element.textContent.trim())
    .filter((piece) => piece.length > 0);

  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      voice.cancel();
      return rest();
    }
    voice.cancel();
    const queue = pieces();
    button.textContent = "停止朗读";
    button.setAttribute("aria-pressed", "true");
    queue.forEach((piece, at) => {
      const said = new SpeechSynthesisUtterance(piece);
      said.lang = "zh-CN";
      if (at === queue.length - 1) said.onend = rest;
      said.onerror = rest;
      voice.speak(said);
    });
  });
  addEventListener("pagehide", () => voice.cancel());
}
