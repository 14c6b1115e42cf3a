import { readPostmortem } from "../transfer/markdown/postmortem";
import { readLines } from "../timeline/lines";
const M=Number(process.argv[3]??300000); const rep=(s:string)=>s.repeat(Math.floor(M/s.length));
const c:Record<string,string>={headings:"## Timeline\n"+rep("### 14:02\n\ntext\n\n"),"fences lang":rep("```a\n"),"fence heads":rep("```\n## a\n"),comments:rep("<!-- a\n"),"odd years":"## Timeline\n"+rep("- 222222-01-01 10:00 x\n"),"date heads":"## Timeline\n"+rep("### 2021-01-02\n"),crs:rep("a\r")};
const x=c[process.argv[2]??""]??"";
let t=performance.now(); readPostmortem({content:x}); console.log(process.argv[2],"doc",performance.now()-t); t=performance.now(); readLines(x,{zone:"UTC"}); console.log("lines",performance.now()-t);
