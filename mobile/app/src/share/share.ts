/** Hands a link on: by the phone's own sharing, else by the clipboard. `shown`: neither works, so the link must be seen. */
export async function share(title: string, url: string): Promise<"shared" | "copied" | "cancelled" | "shown"> {
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "shown";
  }
}
