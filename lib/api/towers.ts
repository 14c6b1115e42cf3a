import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import * as row from "@/lib/layers/row-schema";
import * as shapes from "@/lib/layers/schema";
import { ByNumber } from "@/lib/postmortems/schema";
import { Removed } from "./postmortems";

const one = "/postmortems/{number}";
const layer = `${one}/layers/{layer}`;
const kept = "/layers";
const { LayerMarkView, MarkedLayer, MarkEvidence, ReadingView, TowerView } = shapes;
const { LayerView } = row;

/** What was said, to be said again; with it went what backed it, which an undo brings back. */
const Cleared = LayerMarkView.extend({ removalId: z.string().nullable() });
export const WithRetired = z.object({ retired: z.stringbool().default(false) });

/** The organisation's row of layers, and what each of them did. */
// biome-ignore format: a table reads by its columns
export const towers = {
  listLayers: endpoint("GET", kept, "The organisation's row of layers", WithRetired, pageOf(LayerView)),
  addLayer: endpoint("POST", kept, "Add a layer at the end of the row; for administrators", row.NewLayer, LayerView),
  changeLayer: endpoint("PATCH", `${kept}/{slug}`, "Rename, move, retire or restore a layer; for administrators", row.LayerChange, LayerView),

  listMarks: endpoint("GET", `${one}/layers`, "The row: each layer and what it did here", ByNumber, pageOf(MarkedLayer)),
  markLayer: endpoint("PUT", layer, "Say what a layer did", shapes.LayerMarking, LayerMarkView),
  changeMark: endpoint("PATCH", layer, "Say more beside it", shapes.MarkChange, LayerMarkView),
  clearMark: endpoint("DELETE", layer, "Take its mark back", shapes.ByLayer, Cleared, 200),
  backMark: endpoint("POST", `${layer}/evidence`, "Back what it did", shapes.NewMarkEvidence, MarkEvidence),
  removeMarkEvidence: endpoint("DELETE", `${layer}/evidence/{id}`, "Take evidence off it", shapes.ByMarkEvidence, Removed, 200),
  readTower: endpoint("GET", `${one}/tower`, "What is told of the tower, also in words", ByNumber, TowerView),
  changeReading: endpoint("PATCH", `${one}/tower`, "Say where the change came in, and the cheapest layer", shapes.ReadingChange, ReadingView),
};

export const towerViews = {
  Layer: LayerView,
  MarkedLayer,
  LayerMark: LayerMarkView,
  MarkEvidence,
  Tower: TowerView,
  TowerReading: ReadingView,
};
