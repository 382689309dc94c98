"""The LaTeX commands that a formula may use, and what stands for them in Unicode."""


def _named(pairs: str) -> dict[str, str]:
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


ORDINARY = _named(r"""
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
    upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
    Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ
    forall ∀ exists ∃ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ top ⊤ bot ⊥ prime ′ degree °
    ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩
    lbrace { rbrace } lbrack [ rbrack ] vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖ backslash \
    { { } } % % _ _ $ $ & & # # | ‖
""")
SIGNS = _named(r"""
    cdot · times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗
    le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪
    gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖
    land ∧ wedge ∧ lor ∨ vee ∨ mid | parallel ∥ perp ⊥ to → rightarrow → gets ← leftarrow ←
    leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦
    longrightarrow ⟶ uparrow ↑ downarrow ↓ bmod mod coloneqq ≔ triangleq ≜ vdash ⊢ models ⊨
""")
CALLS = _named("""
    sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂ bigoplus ⨁ arg arg cos cos cosh cosh cot cot deg deg
    det det dim dim exp exp gcd gcd inf inf ker ker lim lim ln ln log log max max min min Pr Pr
    sin sin sinh sinh sup sup tan tan tanh tanh
""")
SPACES = dict.fromkeys([",", ":", ";", " ", "quad", "qquad"], " ") | dict.fromkeys(
    ["!", "displaystyle", "textstyle", "big", "Big", "bigl", "bigr", "Bigl", "Bigr"], ""
)
"""What only moves or sizes its neighbours."""
ACCENTS = _named(
    "hat \u0302 widehat \u0302 bar \u0304 tilde \u0303 widetilde \u0303 vec \u20d7 dot \u0307 "
    "ddot \u0308 check \u030c breve \u0306"
)
LINES = {"overline": "\u0305", "underline": "\u0332"}
ALPHABETS = {"mathbb": "DOUBLE-STRUCK", "mathcal": "SCRIPT", "mathscr": "SCRIPT"}
UPRIGHT = {"mathrm", "mathbf", "mathit", "mathsf", "mathtt", "boldsymbol", "bm"}
STYLES = {*ACCENTS, *LINES, *ALPHABETS}
SCRIPTS = {
    "^": str.maketrans(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′⊤",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′ᵀ",
    ),
    "_": str.maketrans(
        "0123456789+-−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
    ),
}
SMALL = "".join(map(chr, {*SCRIPTS["^"].values(), *SCRIPTS["_"].values()}))
