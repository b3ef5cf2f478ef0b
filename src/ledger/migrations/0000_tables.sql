CREATE TABLE "chain_links" (
	"statement" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"is_origin" boolean NOT NULL,
	"disowned" boolean NOT NULL,
	CONSTRAINT "chain_links_statement_position_pk" PRIMARY KEY("statement","position")
);
--> statement-breakpoint
CREATE TABLE "copies" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"full_json" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "copy_members" (
	"copy" text COLLATE "C" NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	CONSTRAINT "copy_members_copy_document_pk" PRIMARY KEY("copy","document")
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"from_day" text COLLATE "C",
	"to_day" text COLLATE "C",
	"full_json" text NOT NULL,
	"tags" text[] NOT NULL,
	"search" "tsvector" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"disputed_document" text COLLATE "C" NOT NULL,
	"disputed_side" text COLLATE "C" NOT NULL,
	"disputing_side" text COLLATE "C" NOT NULL,
	"doubt" integer
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"rank" text COLLATE "C" NOT NULL,
	"path" text COLLATE "C",
	"url" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C",
	"opening" text COLLATE "C",
	"outlet_id" text COLLATE "C",
	"outlet_name" text COLLATE "C",
	"published" text COLLATE "C",
	"day" text COLLATE "C" NOT NULL,
	"read" boolean NOT NULL,
	"versions" integer NOT NULL,
	"statements" integer NOT NULL,
	"events" integer NOT NULL,
	"tags" text[] NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_origins" (
	"event" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"origin" text COLLATE "C" NOT NULL,
	"disowned" boolean NOT NULL,
	CONSTRAINT "event_origins_event_position_pk" PRIMARY KEY("event","position")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"from_day" text COLLATE "C",
	"to_day" text COLLATE "C",
	"full_json" text NOT NULL,
	"tags" text[] NOT NULL,
	"search" "tsvector" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"last_day" text COLLATE "C" NOT NULL,
	"doubt" integer,
	"title" text COLLATE "C" NOT NULL,
	"item_json" text NOT NULL,
	"shown_json" text
);
--> statement-breakpoint
CREATE TABLE "found_disputes" (
	"owner" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"document" text COLLATE "C",
	"found_json" text NOT NULL,
	CONSTRAINT "found_disputes_owner_id_pk" PRIMARY KEY("owner","id")
);
--> statement-breakpoint
CREATE TABLE "gathered" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"from_day" text COLLATE "C",
	"to_day" text COLLATE "C",
	"full_json" text NOT NULL,
	"tags" text[] NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_documents" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"day" integer NOT NULL,
	"keys" integer[] NOT NULL,
	"original" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "link_pairs" (
	"level" text COLLATE "C" NOT NULL,
	"a_document" text COLLATE "C" NOT NULL,
	"a_item" text COLLATE "C" NOT NULL,
	"b_document" text COLLATE "C" NOT NULL,
	"b_item" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_places" (
	"key" integer NOT NULL,
	"day" integer NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	CONSTRAINT "link_places_key_day_document_pk" PRIMARY KEY("key","day","document")
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"date_json" text,
	"core_json" text,
	"shown_json" text NOT NULL,
	"tags" text[] NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mention_statements" (
	"mention" text COLLATE "C" NOT NULL,
	"statement" text COLLATE "C" NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	CONSTRAINT "mention_statements_mention_statement_pk" PRIMARY KEY("mention","statement")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"anchor" text COLLATE "C",
	"event" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rejects" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line" integer NOT NULL,
	"path" text COLLATE "C",
	"url" text COLLATE "C",
	"code" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"whole" boolean NOT NULL,
	"capture_sha256" text COLLATE "C",
	"size" integer NOT NULL,
	"captured_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C",
	"kind" text COLLATE "C",
	"weight" integer NOT NULL,
	"documents" integer NOT NULL,
	"as_origin" integer NOT NULL,
	"as_relay" integer NOT NULL,
	"disowned" integer NOT NULL,
	"disputed" integer NOT NULL,
	"events" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stale_links" (
	"gathering" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	CONSTRAINT "stale_links_gathering_id_pk" PRIMARY KEY("gathering","id")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"gathered" text COLLATE "C",
	"day" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C",
	"disowned" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stood_disputes" (
	"version" text COLLATE "C" NOT NULL,
	"item" text COLLATE "C" NOT NULL,
	"other" text COLLATE "C" NOT NULL,
	"other_item" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	CONSTRAINT "stood_disputes_version_item_other_other_item_kind_pk" PRIMARY KEY("version","item","other","other_item","kind")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"from_day" text COLLATE "C",
	"to_day" text COLLATE "C",
	"full_json" text NOT NULL,
	"tags" text[] NOT NULL,
	"search" "tsvector" NOT NULL,
	"title" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_members" (
	"story" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"member" text COLLATE "C" NOT NULL,
	CONSTRAINT "story_members_story_kind_member_pk" PRIMARY KEY("story","kind","member")
);
--> statement-breakpoint
CREATE TABLE "unlinked" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"day" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"line" integer NOT NULL,
	"capture_sha256" text COLLATE "C" NOT NULL,
	"captured_at" text COLLATE "C" NOT NULL,
	"rank" text COLLATE "C" NOT NULL,
	"path" text COLLATE "C",
	"url" text COLLATE "C",
	"title" text COLLATE "C",
	"published" text COLLATE "C",
	"updated" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"version_packed" text NOT NULL,
	"reading_packed" text NOT NULL,
	"profile_packed" text NOT NULL,
	"added_json" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "chain_links_source" ON "chain_links" USING btree ("source");--> statement-breakpoint
CREATE INDEX "chain_links_document" ON "chain_links" USING btree ("document");--> statement-breakpoint
CREATE INDEX "copy_members_document" ON "copy_members" USING btree ("document");--> statement-breakpoint
CREATE INDEX "disputes_doubt" ON "disputes" USING btree ("doubt","id");--> statement-breakpoint
CREATE INDEX "disputes_day" ON "disputes" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "disputes_days" ON "disputes" USING btree ("from_day","to_day","day","id");--> statement-breakpoint
CREATE INDEX "disputes_sort" ON "disputes" USING btree ("sort");--> statement-breakpoint
CREATE INDEX "disputes_tags" ON "disputes" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "disputes_search" ON "disputes" USING gin ("search");--> statement-breakpoint
CREATE INDEX "disputes_document" ON "disputes" USING btree ("disputed_document");--> statement-breakpoint
CREATE INDEX "disputes_disputed" ON "disputes" USING btree ("disputed_side");--> statement-breakpoint
CREATE INDEX "disputes_disputing" ON "disputes" USING btree ("disputing_side");--> statement-breakpoint
CREATE INDEX "documents_day" ON "documents" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "documents_outlet" ON "documents" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "documents_tags" ON "documents" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search");--> statement-breakpoint
CREATE INDEX "events_doubt" ON "events" USING btree ("doubt","id");--> statement-breakpoint
CREATE INDEX "events_place" ON "events" USING btree ("place","id");--> statement-breakpoint
CREATE INDEX "events_days" ON "events" USING btree ("day","last_day","place","id");--> statement-breakpoint
CREATE INDEX "events_sort" ON "events" USING btree ("sort");--> statement-breakpoint
CREATE INDEX "events_tags" ON "events" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "events_search" ON "events" USING gin ("search");--> statement-breakpoint
CREATE INDEX "found_disputes_id" ON "found_disputes" USING btree ("id");--> statement-breakpoint
CREATE INDEX "found_disputes_document" ON "found_disputes" USING btree ("document");--> statement-breakpoint
CREATE INDEX "gathered_day" ON "gathered" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "gathered_days" ON "gathered" USING btree ("from_day","to_day","day","id");--> statement-breakpoint
CREATE INDEX "gathered_sort" ON "gathered" USING btree ("sort");--> statement-breakpoint
CREATE INDEX "gathered_tags" ON "gathered" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "gathered_search" ON "gathered" USING gin ("search");--> statement-breakpoint
CREATE INDEX "link_pairs_a" ON "link_pairs" USING btree ("a_document","b_document");--> statement-breakpoint
CREATE INDEX "link_pairs_b" ON "link_pairs" USING btree ("b_document","a_document");--> statement-breakpoint
CREATE INDEX "mention_statements_statement" ON "mention_statements" USING btree ("statement");--> statement-breakpoint
CREATE INDEX "mention_statements_document" ON "mention_statements" USING btree ("document");--> statement-breakpoint
CREATE INDEX "mentions_document" ON "mentions" USING btree ("document");--> statement-breakpoint
CREATE INDEX "mentions_anchor" ON "mentions" USING btree ("anchor");--> statement-breakpoint
CREATE INDEX "mentions_event" ON "mentions" USING btree ("event");--> statement-breakpoint
CREATE INDEX "rejects_captured" ON "rejects" USING btree ("captured_at","id");--> statement-breakpoint
CREATE INDEX "rejects_path" ON "rejects" USING btree ("path");--> statement-breakpoint
CREATE INDEX "rejects_url" ON "rejects" USING btree ("url");--> statement-breakpoint
CREATE INDEX "sources_weight" ON "sources" USING btree ("weight","id");--> statement-breakpoint
CREATE INDEX "sources_events" ON "sources" USING btree ("events","id");--> statement-breakpoint
CREATE INDEX "statements_document" ON "statements" USING btree ("document");--> statement-breakpoint
CREATE INDEX "statements_gathered" ON "statements" USING btree ("gathered");--> statement-breakpoint
CREATE INDEX "statements_origin" ON "statements" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "stood_disputes_other" ON "stood_disputes" USING btree ("other");--> statement-breakpoint
CREATE INDEX "stories_day" ON "stories" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "stories_sort" ON "stories" USING btree ("sort");--> statement-breakpoint
CREATE INDEX "stories_tags" ON "stories" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "stories_search" ON "stories" USING gin ("search");--> statement-breakpoint
CREATE INDEX "story_members_member" ON "story_members" USING btree ("member");--> statement-breakpoint
CREATE INDEX "unlinked_day" ON "unlinked" USING btree ("day","document");--> statement-breakpoint
CREATE INDEX "versions_document" ON "versions" USING btree ("document","rank");--> statement-breakpoint
CREATE INDEX "versions_capture" ON "versions" USING btree ("capture_sha256");--> statement-breakpoint
CREATE INDEX "versions_captured" ON "versions" USING btree ("captured_at");