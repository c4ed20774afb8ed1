package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.web.FieldWords;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where meetings show themselves outside of their own pages. */
@Configuration(proxyBeanMethods = false)
class MeetingFaces {
    @Bean
    OfficeLink meetingLink() {
        return new OfficeLink(
                5,
                "/rapat",
                "musrenbang.meeting.nav",
                Icon.SPEAKER,
                viewer -> Stream.of(
                                Permission.MEET_KELURAHAN,
                                Permission.MEET_KECAMATAN,
                                Permission.MEET_AGENCY,
                                Permission.MEET_CITY)
                        .anyMatch(permission -> Policy.maySomewhere(Actor.of(viewer), permission)));
    }

    @Bean
    FieldWords meetingFieldWords() {
        return new FieldWords(Map.of(
                "tempat", "musrenbang.meeting.venue",
                "pimpinan", "musrenbang.meeting.chair",
                "acara", "musrenbang.meeting.agenda",
                "kelompok", "musrenbang.meeting.note.group",
                "hasil", "musrenbang.meeting.note.words",
                "nama", "musrenbang.meeting.name",
                "lembaga", "musrenbang.meeting.institution"));
    }
}
