package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.kernel.PersonId;
import id.balai.web.OwnData;
import id.balai.web.OwnMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person's drafts, on the page of their account and in the copy of their data. */
@Component
class OwnDrafts implements OwnMatter.Source, OwnData {
    private static final int ALL = 1_000;

    private final Drafts drafts;

    OwnDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Those that the person can go on with; what an officer still writes is the officer's to send. */
    @Override
    public List<OwnMatter> of(PersonId person, int limit) {
        return drafts.of(person, limit).stream()
                .filter(draft -> !draft.served())
                .map(OwnDrafts::matter)
                .toList();
    }

    /** A draft is nobody's business but its writer's. */
    @Override
    public List<OwnMatter> atCounter(PersonId person, int limit) {
        return List.of();
    }

    private static OwnMatter matter(OpenDraft draft) {
        return new OwnMatter(
                "musrenbang.nav.label",
                draft.year().toString(),
                draft.title(),
                "musrenbang.state.DRAFT",
                "paused",
                t("musrenbang.own.draft"),
                draft.at(),
                draft.path() + "/ubah");
    }

    @Override
    public String name() {
        return "konsep_usulan";
    }

    @Override
    public Object of(PersonId person) {
        return drafts.of(person, ALL).stream().map(OwnDrafts::fields).toList();
    }

    private static Map<String, Object> fields(OpenDraft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tahun", draft.year().value());
        fields.put("pekerjaan", draft.work());
        fields.put("dibuat", draft.at().toString());
        fields.put("diisi_petugas", draft.served());
        fields.put("isian", draft.typed());
        return fields;
    }
}
