import "../theme/gate.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { more } from "../text/more";

/** How an attempt to open ended. */
export type Attempt = "open" | "wrong" | "network";

/** Asks for the passphrase of a sealed publication. What was typed is dropped as soon as it was tried. */
export function Unlock({ title, attempt }: { title: string; attempt: (passphrase: string) => Promise<Attempt> }) {
  const { unlock } = more();
  const field = useRef<HTMLInputElement>(null);
  const shown = useSignal(false);
  const state = useSignal<"asking" | "working" | "empty" | Attempt>("asking");
  const possible = isSecureContext && Boolean(crypto.subtle);
  useEffect(() => field.current?.focus(), []);

  const open = async (event: Event) => {
    event.preventDefault();
    const typed = field.current!.value;
    if (!typed.trim()) state.value = "empty";
    else {
      state.value = "working";
      state.value = await attempt(typed);
      if (state.value === "open") return;
    }
    field.current?.select();
    field.current?.focus();
  };

  return (
    <main class="gate">
      <form class="gate-box" onSubmit={open}>
        <p class="gate-kind">{unlock.title}</p>
        <h1>{title}</h1>
        <p>{possible ? unlock.lead : unlock.insecure}</p>
        {possible && (
          <>
            <label for="passphrase">{unlock.label}</label>
            <input
              id="passphrase"
              ref={field}
              {...(shown.value ? { type: "text" as const } : { type: "password" as const })}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              aria-describedby="passphrase-said passphrase-about"
              aria-invalid={state.value === "wrong" || state.value === "empty"}
            />
            <label class="check">
              <input type="checkbox" checked={shown.value} onChange={(event) => (shown.value = event.currentTarget.checked)} />
              {unlock.show}
            </label>
            <p id="passphrase-said" class="gate-said" role="alert">
              {saidOf(state.value)}
            </p>
            <button type="submit" class="button filled" disabled={state.value === "working"}>
              {state.value === "working" ? unlock.working : unlock.open}
            </button>
            {state.value === "working" && <progress aria-label={unlock.working} />}
            <p id="passphrase-about" class="small">
              {unlock.about}
            </p>
          </>
        )}
      </form>
    </main>
  );
}

function saidOf(state: "asking" | "working" | "empty" | Attempt): string {
  const { unlock } = more();
  return state === "wrong" || state === "empty" || state === "network" ? unlock[state] : "";
}
