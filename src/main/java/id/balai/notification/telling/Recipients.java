package id.balai.notification.telling;

import id.balai.kernel.PersonId;
import id.balai.notification.Following;
import id.balai.notification.Following.Chosen;
import id.balai.notification.Happening;
import id.balai.notification.choice.Choice;
import id.balai.notification.choice.Choices;
import id.balai.notification.inbox.News;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who hears of happenings, and how: whom they concern and who follows, less who wants to hear no more. */
@Component
class Recipients {
    private static final Comparator<PersonId> ALWAYS_THE_SAME_ORDER = Comparator.comparing(PersonId::value);

    private final Following following;
    private final Choices choices;

    Recipients(Following following, Choices choices) {
        this.following = following;
        this.choices = choices;
    }

    List<News> of(List<Happening> happenings) {
        Map<String, List<Chosen>> chosen =
                following.chosen(happenings.stream().map(Happening::subject).toList());
        List<Set<PersonId>> persons = happenings.stream()
                .map(happening -> persons(
                        happening, chosen.getOrDefault(happening.subject().key(), List.of())))
                .toList();
        Choices.Known known = choices.of(persons.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<News> news = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            Happening happening = happenings.get(i);
            news.add(new News(happening, told(persons.get(i), happening.topic(), known)));
        }
        return news;
    }

    /** Who began to follow later did not ask to hear of this one. */
    private static Set<PersonId> persons(Happening happening, List<Chosen> chosen) {
        Set<PersonId> persons = new TreeSet<>(ALWAYS_THE_SAME_ORDER);
        persons.addAll(happening.concerned());
        for (Chosen each : chosen) {
            if (!each.follows()) persons.remove(each.person());
            else if (!each.since().isAfter(happening.at())) persons.add(each.person());
        }
        persons.removeAll(happening.actors());
        return persons;
    }

    private static List<News.Told> told(Set<PersonId> persons, String topic, Choices.Known known) {
        return persons.stream()
                .map(person -> {
                    Choice choice = known.of(person, topic);
                    return new News.Told(person, choice.shown(), choice.rhythm());
                })
                .filter(News.Told::hears)
                .toList();
    }
}
