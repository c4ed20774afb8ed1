package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.organisation.Holder;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Column;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/pokir/reses}.
 *
 * @param refused why it was not written down, or null
 */
public record ResesPage(
        List<Reses> reses,
        List<Member> members,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    static final String NUMBER = "nomor";
    static final String MEMBER = "anggota";
    static final String FROM = "dari";
    static final String TO = "sampai";
    static final String PLACE = "tempat";

    /** Somebody who sits in the council. */
    public record Member(Seat seat, Holder holder) {}

    public List<Choice> memberChoices() {
        return members.stream()
                .map(m -> Choice.of(
                        m.seat().post().toString(),
                        t(
                                "pokir.member",
                                m.holder().name(),
                                m.seat().dapil().name(),
                                m.seat().fraksi())))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String day(String field) {
        return typed.get(field);
    }

    public List<Column> columns() {
        return List.of(
                Column.text(t("pokir.reses.number")),
                Column.text(t("pokir.reses.member")),
                Column.text(t("pokir.reses.held")),
                Column.text(t("pokir.reses.place")).folding());
    }
}
