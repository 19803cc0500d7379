// A real SMTP server for the tests: prints its port, then every message it takes as one JSON line.
const { SMTPServer } = require("smtp-server");

const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");
const refuse = (code, text) => Object.assign(new Error(text), { responseCode: code });
const later = new Set();

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: process.argv.includes("--tls") ? [] : ["STARTTLS"],
  logger: false,
  onAuth: (auth, session, done) =>
    auth.username === "gov" && auth.password === "s3cret" ? done(null, { user: "gov" }) : done(refuse(535, "wrong password")),
  onRcptTo: (address, session, done) => {
    if (address.address.startsWith("nobody@")) return done(refuse(550, "no such mailbox"));
    if (address.address.startsWith("later@") && !later.has(address.address)) {
      later.add(address.address);
      return done(refuse(451, "try again later"));
    }
    done();
  },
  onData: (stream, session, done) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      say({ to: session.envelope.rcptTo.map((r) => r.address), user: session.user ?? null, secure: session.secure, raw: Buffer.concat(parts).toString("base64") });
      done();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
