import { type NextRequest, NextResponse } from "next/server";
import { databaseAnswers } from "@/lib/db/health";
import { awayPage } from "@/lib/http/away-page";
import { sameOrigin } from "@/lib/http/same-origin";
import { contentPolicy, imagePolicy, securityHeaders } from "@/lib/http/security-headers";
import { wantedPath } from "@/lib/http/wanted-path";
import { isOneClick } from "@/lib/mail/one-click";
import { isLetterPreview, previewPolicy } from "@/lib/mail/preview-policy";
import { robotsOf } from "@/lib/sharing/robots";

const development = process.env.NODE_ENV === "development";
const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Stands before every page and route: one nonce a response, no foreign writes, no blank page. */
export async function proxy(request: NextRequest): Promise<Response> {
  const policy = policyFor(request.nextUrl.pathname);
  const response = (await refusalOf(request)) ?? passOn(request, policy);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  const robots = await robotsOf(request.nextUrl.pathname);
  if (robots) {
    response.headers.set("x-robots-tag", robots);
    // Nobody keeps a copy: what is withdrawn is gone with the next request.
    response.headers.set("cache-control", "no-store");
  }
  if (policy === previewPolicy) response.headers.set("x-frame-options", "SAMEORIGIN");
  return response;
}

/** What is set here wins over what a route says. */
function policyFor(pathname: string): string {
  if (/^\/postmortems\/[^/]+\/images\//.test(pathname)) return imagePolicy;
  if (/^\/why\/[^/]+\/badge\.svg$/.test(pathname)) return imagePolicy;
  if (/^\/p\/[^/]+\/(images\/|card\.png$)/.test(pathname)) return imagePolicy;
  if (isLetterPreview(pathname)) return previewPolicy;
  return contentPolicy(crypto.randomUUID(), development);
}

async function refusalOf(request: NextRequest): Promise<Response | null> {
  const { pathname } = request.nextUrl;
  const free = pathname.startsWith("/api/v1/") || isOneClick(request.method, pathname);
  if (!reads.has(request.method) && !free && !sameOrigin(request.headers))
    return new Response("This came from another site, so nothing was changed.", { status: 403 });
  if (pathname.startsWith("/api/")) return null;
  return (await databaseAnswers()) ? null : awayPage();
}

function passOn(request: NextRequest, policy: string): Response {
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("content-security-policy", policy);
  headers.set(wantedPath, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: ["/((?!_next/static|theme.js|away.css|icon.svg|robots.txt).*)"],
};
