// The workspace's own script. Texts are saved from here and not over the circuit, so that a lost connection never takes a word.
import "./workspace/saving.js";
import "./workspace/fields.js";
import "./workspace/forms.js";
import "./workspace/text.js";
import "./workspace/keys.js";
import "./workspace/outline.js";
import "./workspace/findings.js";
import "./workspace/upload.js";
import "./workspace/import.js";
import "./workspace/countdown.js";
import "./workspace/copy.js";
import "./workspace/circuit.js";
import "./workspace/landing.js";
import "./workspace/turning.js";
import "./public/typed.js";
import "./public/answer.js";
