"""A formula is shown whole on one line that cannot be misread, or refused at a place."""

import contextlib
import unicodedata
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course import symbols
from studyguide.course.maths import MathsError, to_unicode
from tests.counting import calls_of

SHOWN = {
    # from the course
    r"2\Psi + \frac{(2+K)\Psi}{N_d}": "2Ψ + (2+K)Ψ/N_d",
    r"C \approx 6ND": "C ≈ 6ND",
    r"x_{<t}": "x_(<t)",
    r"\sum_t \log p(x_t \mid x_{<t})": "∑ₜ log p(xₜ | x_(<t))",
    r"L(N) = (N_c/N)^{\alpha_N}": "L(N) = (N_c/N)^(α_N)",
    r"\arg\max": "arg max",
    r"\text{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V": "softmax(QKᵀ/√dₖ)V",
    r"\max_{\pi} \mathbb{E}_{x \sim D}[r(x)] - \beta\,\mathrm{KL}(\pi \| \pi_0)": (
        "max_π 𝔼_(x ∼ D)[r(x)] - β KL(π ‖ π₀)"
    ),
    r"\theta_{t+1} \leftarrow \theta_t - \eta \frac{m_t}{\sqrt{v_t}+\epsilon}": (
        "θₜ₊₁ ← θₜ - η mₜ/(√vₜ+ϵ)"
    ),
    r"16\Psi\ \text{bytes}": "16Ψ bytes",
    # spaces
    r"C\approx6ND": "C ≈ 6ND",
    r"6\cdot10^{23}": "6 · 10²³",
    r"p(\cdot\mid x)": "p(· | x)",
    r"2\log n": "2 log n",
    r"-\log(n)": "-log(n)",
    r"\log_{2}N": "log₂ N",
    r"\alpha x": "αx",
    r"\alpha + x = \beta": "α + x = β",
    r"a\;b\quad c\,\,d": "a b c d",
    r"a\!b~c": "ab c",
    r"\operatorname{softmax}x": "softmax x",
    "  x  +  y\n": "x + y",
    # fractions and roots
    r"\frac12": "1/2",
    r"\frac{a+b}{2N}": "(a+b)/(2N)",
    r"\frac{\partial L}{\partial w}": "∂L/∂w",
    r"\frac{1}{2\sigma^2}": "1/(2σ²)",
    r"\frac{a}{b}c": "a/b c",
    r"{\frac{a}{b}}c": "a/b c",
    r"-\frac{a}{b}": "-a/b",
    r"\frac{a}{b}^2": "(a/b)²",
    r"a/\frac{b}{c}": "a/(b/c)",
    r"\frac{\frac{a}{b}}{c}": "(a/b)/c",
    r"\frac{(a)(b)}{(c)(d)}": "(a)(b)/((c)(d))",
    r"\frac{x}{(a+b)}": "x/(a+b)",
    r"\frac{x}{0.5}": "x/0.5",
    r"\sqrt{x}": "√x",
    r"\sqrt{x+1}y": "√(x+1) y",
    r"2\sqrt{2}x": "2√2 x",
    r"\sqrt{p(x)}": "√(p(x))",
    r"\sqrt{(x)}": "√(x)",
    r"\sqrt{x}^2": "(√x)²",
    r"\sqrt[3]{x}": "³√x",
    # indices and exponents
    r"x^2_i": "x²ᵢ",
    r"N_d^2": "N²_d",
    r"x_i^{n+1}": "xᵢⁿ⁺¹",
    r"x_{i = 1}": "xᵢ₌₁",
    r"x_{i,j}": "x_(i,j)",
    r"x^{(q)}": "x^(q)",
    r"x ^ 2": "x²",
    r"x_{i_j}": "x_(iⱼ)",
    r"^2": "²",
    r"x^{}": "x",
    r"f'(x)": "f′(x)",
    # letters
    r"\hat{y}_i \bar x \tilde{\theta} \vec{v}": "ŷᵢ x̄ θ̃ v⃗",
    r"\overline{ab}": "a̅b̅",
    r"\mathbb{R}^d \mathbb{1} \mathcal{LN} \mathcal{A}": "ℝᵈ 𝟙 ℒ𝒩 𝒜",
    r"\mathrm{d}x \mathbf{W} \boldsymbol{\mu}": "dx W μ",
    r"\text{it's 5\% of a\_b }x": "it's 5% of a_b x",
    r"\{a\} \% \_ \$ \& \#": "{a} % _ $ & #",
    # brackets
    r"\left[ x \right)": "[x)",
    r"\left\{ \frac{a}{b} \right\}^2": "{a/b}²",
    r"\left. x \right|": "x|",
    r"\left < x \right >": "⟨x⟩",
    r"\big( x \big)": "( x )",
    r"{a{b{c}}}": "abc",
    "Ψ ≤ 3": "Ψ ≤ 3",
}


@pytest.mark.parametrize(("latex", "line"), SHOWN.items())
def test_a_formula_is_shown_on_one_line(latex: str, line: str) -> None:
    assert to_unicode(latex) == unicodedata.normalize("NFC", line)


REFUSED = [
    (r"a\foo", 1),
    (r"\left(", 0),
    (r"x \left( y", 2),
    (r"\right)", 0),
    (r"\left a b", 6),
    ("{a", 0),
    ("a{b{c}", 1),
    ("a}", 1),
    ("x^a^b", 3),
    ("x_^2", 2),
    ("x^", 2),
    (r"\frac{a}", 8),
    (r"\sqrt[3", 5),
    (r"\text{a", 5),
    (r"\text a", 6),
    (r"\text ab}", 6),
    (r"\text{a $b$}", 8),
    (r"\text{a\foo}", 7),
    (r"\hat{xy}", 0),
    (r"x\mathbb{b}", 1),
    (r"\mathcal{?}", 0),
    ("$x$", 0),
    ("100%", 3),
    ("a & b", 2),
    (r"a \\ b", 2),
    ("a\\", 1),
    ("a\x1b[31m", 1),
    ("\\\x1b", 0),
    ("", 0),
    ("  ", 0),
    ("x" * 2001, 2000),
    ("{" * 40 + "x" + "}" * 40, 32),
    (r"\hat" * 40 + "x", 32 * 4),
    ("x^{" * 40 + "x" + "}" * 40, None),
]


@pytest.mark.parametrize(("latex", "position"), REFUSED)
def test_what_is_not_understood_is_refused_at_its_place(latex: str, position: int | None) -> None:
    with pytest.raises(MathsError, match=r"^[^\n\x1b]+\.$") as raised:
        to_unicode(latex)
    assert position is None or raised.value.position == position


def test_the_deepest_and_longest_formulas_are_shown() -> None:
    assert to_unicode("{" * 31 + "x" + "}" * 31) == "x"
    assert to_unicode("x" * 2000) == "x" * 2000


@pytest.mark.parametrize("piece", ["{", "(", r"\frac", "x^", r"\left(", r"\text{", "((/", " "])
def test_twice_the_formula_is_at_most_twice_the_work(piece: str) -> None:
    def work(length: int) -> None:
        with contextlib.suppress(MathsError):
            to_unicode(rf"\frac{{{(piece * length)[:length]}}}{{2}}")

    half, whole = (calls_of(partial(work, length)) for length in (950, 1900))
    assert whole < 2.2 * half


@given(st.text("ab12 +/=^_{}()[]$'~%é\\\n", max_size=40) | st.text(max_size=20))
def test_every_text_is_shown_or_refused_within_it(latex: str) -> None:
    try:
        assert to_unicode(latex).isprintable()
    except MathsError as error:
        assert 0 <= error.position <= len(latex)


PIECES = st.sampled_from(
    ["a", "x", "q", "7", "^", "_", "{", "}", "(", ")", "[", " ", "+", "/", r"\frac", r"\sqrt", "'"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_letter_or_digit_is_dropped(latex: str) -> None:
    try:
        line = to_unicode(latex)
    except MathsError:
        return
    shown = unicodedata.normalize("NFKC", line)
    written = latex.replace(r"\frac", "").replace(r"\sqrt", "")
    for character in "axq7+'":
        expected = "′" if character == "'" else character
        assert shown.count(expected) == written.count(character)


def test_greek_commands_stand_for_the_letters_of_their_names() -> None:
    names = "alpha beta gamma Gamma delta eta iota kappa mu nu omega Omega pi rho tau zeta"
    for name in names.split():
        size = "CAPITAL" if name[0].isupper() else "SMALL"
        letter = unicodedata.lookup(f"GREEK {size} LETTER {name}")
        assert to_unicode(f"\\{name}") == letter


def test_a_small_letter_is_the_small_form_of_its_letter() -> None:
    for table in symbols.SCRIPTS.values():
        for letter, small in table.items():
            expected = {"-": "−", "⊤": "T"}.get(chr(letter), chr(letter))
            assert unicodedata.normalize("NFKC", chr(small)) == expected


@pytest.mark.parametrize("table", [symbols.ORDINARY, symbols.SIGNS, symbols.CALLS])
def test_every_command_of_the_tables_is_shown(table: dict[str, str]) -> None:
    for name, text in table.items():
        assert to_unicode(f"\\{name} ") == text
