package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The trees of up to 600 entries against the plain recursion. */
class MerkleTreeProperties {
    private static final List<byte[]> ENTRIES = Entries.first(600);
    private static final Subtrees SUBTREES = Entries.subtrees(ENTRIES);

    @Property(tries = 200)
    void hasTheRootOfTheDefinition(@ForAll @IntRange(max = 600) int size) {
        assertThat(tree(size).root()).isEqualTo(naiveRoot(size));
    }

    @Property(tries = 200)
    void provesInclusionAsDefined(
            @ForAll @IntRange(min = 1, max = 600) int size, @ForAll @IntRange(max = 599) int any) {
        int index = any % size;
        InclusionProof proof = tree(size).prove(index);
        assertThat(proof.path()).isEqualTo(hashes(NaiveTree.path(index, ENTRIES.subList(0, size))));
        assertThat(proof.leads(Hash.leaf(ENTRIES.get(index)), naiveRoot(size))).isTrue();
    }

    @Property(tries = 200)
    void provesConsistencyAsDefined(
            @ForAll @IntRange(min = 1, max = 600) int size, @ForAll @IntRange(max = 600) int any) {
        int older = any % (size + 1);
        ConsistencyProof proof = tree(size).proveSince(older);
        assertThat(proof.path()).isEqualTo(hashes(NaiveTree.proof(older, ENTRIES.subList(0, size))));
        assertThat(proof.connects(naiveRoot(older), naiveRoot(size))).isTrue();
    }

    @Property(tries = 200)
    void refusesAnInclusionProofForAnythingElse(
            @ForAll @IntRange(min = 2, max = 600) int size,
            @ForAll @IntRange(max = 599) int any,
            @ForAll @IntRange(max = 599) int other) {
        int index = any % size;
        InclusionProof proof = tree(size).prove(index);
        Hash leaf = Hash.leaf(ENTRIES.get(index));
        Hash root = naiveRoot(size);
        if (other % size != index) {
            assertThat(proof.leads(Hash.leaf(ENTRIES.get(other % size)), root)).isFalse();
            assertThat(new InclusionProof(other % size, size, proof.path()).leads(leaf, root))
                    .isFalse();
        }
        assertThat(proof.leads(leaf, naiveRoot(size - 1))).isFalse();
        assertThat(new InclusionProof(index, size, shortened(proof.path())).leads(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(index, size, lengthened(proof.path())).leads(leaf, root))
                .isFalse();
    }

    @Property(tries = 200)
    void refusesAConsistencyProofForAnythingElse(
            @ForAll @IntRange(min = 2, max = 600) int size,
            @ForAll @IntRange(max = 600) int any,
            @ForAll @IntRange(max = 1000) int which) {
        int older = 1 + any % (size - 1);
        ConsistencyProof proof = tree(size).proveSince(older);
        Hash olderRoot = naiveRoot(older);
        Hash root = naiveRoot(size);
        assertThat(proof.connects(naiveRoot(older - 1), root)).isFalse();
        assertThat(proof.connects(olderRoot, naiveRoot(size - 1))).isFalse();
        assertThat(new ConsistencyProof(older, size, shortened(proof.path())).connects(olderRoot, root))
                .isFalse();
        assertThat(new ConsistencyProof(older, size, lengthened(proof.path())).connects(olderRoot, root))
                .isFalse();
        List<Hash> changed = new ArrayList<>(proof.path());
        changed.set(which % changed.size(), Hash.EMPTY);
        assertThat(new ConsistencyProof(older, size, changed).connects(olderRoot, root))
                .isFalse();
    }

    private static MerkleTree tree(int size) {
        return new MerkleTree(size, SUBTREES);
    }

    private static Hash naiveRoot(int size) {
        return Hash.of(NaiveTree.root(ENTRIES.subList(0, size)));
    }

    private static List<Hash> hashes(List<byte[]> bytes) {
        return bytes.stream().map(Hash::of).toList();
    }

    private static List<Hash> shortened(List<Hash> path) {
        return path.isEmpty() ? List.of(Hash.EMPTY) : path.subList(0, path.size() - 1);
    }

    private static List<Hash> lengthened(List<Hash> path) {
        List<Hash> more = new ArrayList<>(path);
        more.add(Hash.EMPTY);
        return more;
    }
}
