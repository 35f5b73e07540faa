/**
 * Files in a `multipart/form-data` body, as a browser's form sends them. Such a body travels through the host as a
 * string of one character a byte, so that sizes stay what they were.
 */
import { badRequest } from './reply';

export type UploadedFile = {
  readonly field: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly size: number;
};

/** The files in a body; fields without one are left out. @throws Fault 400 where the body can't be read */
export function filesIn(body: string, contentType: string): UploadedFile[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw badRequest('The request has no multipart boundary.');
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const end = part.indexOf('\r\n\r\n');
      if (end < 0) throw badRequest('The multipart body cannot be read.');
      const head = Buffer.from(part.slice(0, end), 'latin1').toString('utf8');
      const field = /\bname="([^"]*)"/i.exec(head)?.[1];
      const filename = /\bfilename="([^"]*)"/i.exec(head)?.[1];
      if (field === undefined || filename === undefined) return [];
      const mimeType = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
      // A line end belongs to the boundary that follows.
      const size = part.length - end - '\r\n\r\n'.length - '\r\n'.length;
      return [{ field, filename: filename.replaceAll('%22', '"'), mimeType, size }];
    });
}
