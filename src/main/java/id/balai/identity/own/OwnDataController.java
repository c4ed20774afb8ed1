package id.balai.identity.own;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.identity.person.AccessLog;
import id.balai.identity.person.Consents;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import id.balai.web.OwnData;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** {@code /akun/unduh}: a copy of all that the city knows of oneself, as JSON (UU 27/2022 art. 7 and 13). */
@Controller
class OwnDataController {
    private static final int MOST = 10_000;

    private final People people;
    private final Consents consents;
    private final AccessLog log;
    private final List<OwnData> modules;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataController(
            People people, Consents consents, AccessLog log, List<OwnData> modules, JsonMapper json, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.log = log;
        this.modules = modules;
        this.json = json;
        this.clock = clock;
    }

    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/akun/unduh")
    ResponseEntity<byte[]> download(Actor actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dibuat", clock.instant().toString());
        all.put("orang", person(people.get(actor.person())));
        all.put(
                "persetujuan",
                consents.list(actor.person()).stream()
                        .map(OwnDataController::consent)
                        .toList());
        all.put(
                "siapa_melihat",
                log.of(actor.person(), MOST).stream()
                        .map(OwnDataController::look)
                        .toList());
        modules.forEach(module -> all.put(module.name(), module.of(actor.person())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-saya.json\"")
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private static Map<String, Object> person(Person person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", person.id().toString());
        fields.put("nama", person.name());
        fields.put("nik", person.nik().map(Nik::digits).orElse(""));
        fields.put("ponsel", person.phone().map(PhoneNumber::e164).orElse(""));
        fields.put("surel", person.email().map(EmailAddress::value).orElse(""));
        fields.put("wilayah", person.region().map(RegionCode::value).orElse(""));
        fields.put("verifikasi", person.verification().name());
        return fields;
    }

    private static Map<String, Object> consent(Consents.Consent consent) {
        return Map.of(
                "tujuan", consent.purpose(),
                "naskah", consent.wording(),
                "diberikan", consent.given().toString(),
                "dicabut", consent.withdrawn().map(Object::toString).orElse(""));
    }

    private static Map<String, Object> look(AccessLog.Access access) {
        return Map.of(
                "waktu", access.at().toString(),
                "jabatan", access.title(),
                "data", access.look().field(),
                "kode_alasan", Objects.requireNonNullElse(access.look().code(), ""),
                "alasan", access.look().reason(),
                "berkas", access.look().caseRef());
    }
}
