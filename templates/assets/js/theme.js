// The button that goes round automatic, light and dark. What was chosen is kept, and applied by _boot.js before the first paint.
const order = ["auto", "light", "dark"];
const root = document.documentElement;
const button = document.querySelector(".theme-toggle");

const current = () => root.dataset.theme ?? "auto";

function apply(theme) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Without storage the choice holds for this page.
  }
}

function describe() {
  const text = `${button.dataset.label}: ${button.dataset[current()]}`;
  button.setAttribute("aria-label", text);
  button.title = text;
}

if (button) {
  describe();
  button.addEventListener("click", () => {
    apply(order[(order.indexOf(current()) + 1) % order.length]);
    describe();
  });
}
