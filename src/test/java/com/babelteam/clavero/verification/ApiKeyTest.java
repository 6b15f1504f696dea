package com.babelteam.clavero.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.verification.KeyReading.LookAlike;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import java.lang.reflect.Field;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private final ApiKey key = new ApiKey(PracticeKeap.NEW_KEY);

    @Test
    void printsNothingOfItself() {
        assertThat(key).hasToString("ApiKey[hidden]");
        assertThat(new Usable(key, KeyKind.KEAP_AK, Set.of()).toString()).doesNotContain("0011");
        assertThat(new Entry(AppCodeReader.read("ab123"), new Usable(key, KeyKind.KEAP_AK, Set.of())).toString())
                .doesNotContain("0011");
    }

    @Test
    void isGoneOnceWiped() {
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.reveal(text -> text));
    }

    @Test
    void isWipedWhereItLay() throws ReflectiveOperationException {
        Field field = ApiKey.class.getDeclaredField("characters");
        field.setAccessible(true);
        assertThat((char[]) field.get(key)).isNotEmpty().doesNotContain('\0');
        key.close();
        assertThat((char[]) field.get(key)).containsOnly('\0');
    }

    @Test
    void anEntryIsWorthAskingAboutWithBothPartsOnlyAndIsWipedWithItsKey() {
        var usable = new Usable(key, KeyKind.KEAP_AK, Set.of());
        var entry = new Entry(AppCodeReader.read("ab123"), usable);
        assertThat(entry.isComplete()).isTrue();
        assertThat(new Entry(AppCodeReader.read(""), usable).isComplete()).isFalse();
        assertThat(new Entry(AppCodeReader.read("ab123"), new NotAKey(LookAlike.EMPTY)).isComplete()).isFalse();
        entry.close();
        assertThatIllegalStateException().isThrownBy(() -> key.reveal(text -> text));
    }

    @Test
    void isNotSerializable() {
        assertThat(key).isNotInstanceOf(java.io.Serializable.class);
    }
}
