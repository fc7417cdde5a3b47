export const clock = at => `kl. ${at.toLocaleTimeString("da-DK", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Copenhagen" }).replace(":", ".").replace(/^0/, "")}`;
export const count = (n, one, many) => `${n.toLocaleString("da-DK")} ${n === 1 ? one : many}`;
export const words = text => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
