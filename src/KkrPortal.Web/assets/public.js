// Comfort for the public pages. Each part looks for its own place in the page and does nothing where there is none.
import "./public/suggest.js";
import "./public/typed.js";
import "./public/answer.js";
