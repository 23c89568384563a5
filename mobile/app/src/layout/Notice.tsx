/** What a reader must know, sentence by sentence: those of one layer below its name. */
export function Notice({ text }: { text: string }) {
  return (
    <ul class="notices">
      {text.split("\n").map((line, at) => (
        <li key={at} dir="auto">{line}</li>
      ))}
    </ul>
  );
}
