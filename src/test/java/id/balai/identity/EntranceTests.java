package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.gate.Entrance;
import id.balai.support.BalaiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the program says whom it answers. */
@BalaiTest
class EntranceTests {
    private final RequestMappingHandlerMapping mapping;

    EntranceTests(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    @Test
    void everyHandlerIsOpenOrRequiresSomething() {
        Map<RequestMappingInfo, HandlerMethod> handlers = mapping.getHandlerMethods();
        assertThat(handlers).isNotEmpty();
        assertThat(handlers.entrySet().stream()
                        .filter(h -> h.getValue().getBeanType().getName().startsWith("id.balai."))
                        .filter(h -> Entrance.of(h.getValue()) instanceof Entrance.ForNobody)
                        .map(h -> h.getKey() + " " + h.getValue()))
                .isEmpty();
    }
}
