/** Answers a Range request from a whole file, as a server would (RFC 9110 §14; one range only). */
export function partial(whole: Blob, range: string): Response {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(range.trim()) ?? [];
  if (from === undefined || (!from && !to)) return new Response(whole, { headers: { "content-type": whole.type } });
  const begin = from ? Number(from) : Math.max(0, whole.size - Number(to));
  const end = from && to ? Math.min(Number(to) + 1, whole.size) : whole.size;
  if (begin >= end) return new Response(null, { status: 416, headers: { "content-range": `bytes */${whole.size}` } });
  const headers = {
    "content-type": whole.type,
    "content-length": String(end - begin),
    "content-range": `bytes ${begin}-${end - 1}/${whole.size}`,
    "accept-ranges": "bytes",
  };
  return new Response(whole.slice(begin, end, whole.type), { status: 206, headers });
}
