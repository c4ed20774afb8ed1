package id.balai.identity.counter;

import id.balai.identity.Helped;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.PersonId;
import id.balai.web.CounterForm;
import id.balai.web.OwnMatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an officer at the counter has before them of the person who is being served. */
@Component
class ServedPersons {
    private static final int MOST = 20;

    private final People people;
    private final List<OwnMatter.Source> matters;
    private final List<CounterForm> forms;

    ServedPersons(People people, List<OwnMatter.Source> matters, List<CounterForm> forms) {
        this.people = people;
        this.matters = matters;
        this.forms = forms.stream()
                .sorted(Comparator.comparingInt(CounterForm::order))
                .toList();
    }

    Optional<CounterPage.Served> find(Helped helped) {
        return people.find(helped.person()).map(person -> served(helped, person));
    }

    private CounterPage.Served served(Helped helped, Person person) {
        boolean checked = person.verification() != Verification.SELF_DECLARED;
        return new CounterPage.Served(helped.maskedName(), checked, forms, matters(person.id()));
    }

    private List<OwnMatter> matters(PersonId person) {
        return matters.stream()
                .flatMap(source -> source.atCounter(person, MOST).stream())
                .sorted(Comparator.comparing(OwnMatter::at).reversed())
                .limit(MOST)
                .toList();
    }
}
