namespace Downlink.Text;

/// <summary>The commands of TeX that stand for a character, by how it behaves in a line.</summary>
internal static class TexSymbols
{
    /// <summary>Letters, brackets and whatever else keeps no distance.</summary>
    public static string? Letter(ReadOnlySpan<char> name) => name switch
    {
        "alpha" => "α",
        "beta" => "β",
        "gamma" => "γ",
        "delta" => "δ",
        "epsilon" or "varepsilon" => "ε",
        "zeta" => "ζ",
        "eta" => "η",
        "theta" => "θ",
        "vartheta" => "ϑ",
        "iota" => "ι",
        "kappa" => "κ",
        "lambda" => "λ",
        "mu" => "μ",
        "nu" => "ν",
        "xi" => "ξ",
        "omicron" => "ο",
        "pi" => "π",
        "varpi" => "ϖ",
        "rho" or "varrho" => "ρ",
        "sigma" => "σ",
        "varsigma" => "ς",
        "tau" => "τ",
        "upsilon" => "υ",
        "phi" or "varphi" => "φ",
        "chi" => "χ",
        "psi" => "ψ",
        "omega" => "ω",
        "Gamma" => "Γ",
        "Delta" => "Δ",
        "Theta" => "Θ",
        "Lambda" => "Λ",
        "Xi" => "Ξ",
        "Pi" => "Π",
        "Sigma" => "Σ",
        "Upsilon" => "Υ",
        "Phi" => "Φ",
        "Psi" => "Ψ",
        "Omega" => "Ω",
        "infty" => "∞",
        "partial" => "∂",
        "nabla" => "∇",
        "ell" => "ℓ",
        "hbar" => "ℏ",
        "imath" => "ı",
        "jmath" => "ȷ",
        "Re" => "ℜ",
        "Im" => "ℑ",
        "wp" => "℘",
        "aleph" => "ℵ",
        "emptyset" or "varnothing" => "∅",
        "forall" => "∀",
        "exists" => "∃",
        "neg" or "lnot" => "¬",
        "top" => "⊤",
        "bot" or "perp" => "⊥",
        "angle" => "∠",
        "triangle" => "△",
        "square" or "Box" => "□",
        "prime" => "′",
        "dagger" => "†",
        "degree" => "°",
        "dots" or "ldots" or "dotsc" => "…",
        "cdots" or "dotsb" => "⋯",
        "vdots" => "⋮",
        "{" or "lbrace" => "{",
        "}" or "rbrace" => "}",
        "langle" => "⟨",
        "rangle" => "⟩",
        "lceil" => "⌈",
        "rceil" => "⌉",
        "lfloor" => "⌊",
        "rfloor" => "⌋",
        // The sign ‖ is as wide as a Han in fonts of these.
        "|" or "Vert" or "lVert" or "rVert" => "||",
        "vert" or "lvert" or "rvert" => "|",
        "%" => "%",
        "$" => "$",
        "#" => "#",
        "&" => "&",
        "_" => "_",
        "backslash" => "\\",
        "TeX" => "TeX",
        "LaTeX" => "LaTeX",
        "S" => "§",
        _ => null,
    };

    /// <summary>Operators between two things.</summary>
    public static string? Binary(ReadOnlySpan<char> name) => name switch
    {
        "pm" => "±",
        "mp" => "∓",
        "times" => "×",
        "div" => "÷",
        "cdot" => "·",
        "ast" => "*",
        "star" => "⋆",
        "circ" => "∘",
        "bullet" => "•",
        "cap" => "∩",
        "cup" => "∪",
        "vee" or "lor" => "∨",
        "wedge" or "land" => "∧",
        "setminus" => "∖",
        "oplus" => "⊕",
        "ominus" => "⊖",
        "otimes" => "⊗",
        "odot" => "⊙",
        "bmod" => "mod",
        _ => null,
    };

    /// <summary>What compares, and arrows.</summary>
    public static string? Relation(ReadOnlySpan<char> name) => name switch
    {
        "le" or "leq" or "leqslant" => "≤",
        "ge" or "geq" or "geqslant" => "≥",
        "lt" => "<",
        "gt" => ">",
        "ll" => "≪",
        "gg" => "≫",
        "ne" or "neq" => "≠",
        "approx" => "≈",
        "sim" => "∼",
        "simeq" => "≃",
        "cong" => "≅",
        "equiv" => "≡",
        "propto" => "∝",
        "in" => "∈",
        "notin" => "∉",
        "ni" => "∋",
        "subset" => "⊂",
        "subseteq" => "⊆",
        "supset" => "⊃",
        "supseteq" => "⊇",
        "mid" => "|",
        "nmid" => "∤",
        "parallel" => "∥",
        "vdash" => "⊢",
        "models" => "⊨",
        "prec" => "≺",
        "succ" => "≻",
        "coloneqq" => ":=",
        "to" or "rightarrow" or "longrightarrow" => "→",
        "gets" or "leftarrow" or "longleftarrow" => "←",
        "leftrightarrow" => "↔",
        "Rightarrow" or "implies" or "Longrightarrow" => "⇒",
        "Leftarrow" or "impliedby" => "⇐",
        "Leftrightarrow" or "iff" => "⇔",
        "mapsto" or "longmapsto" => "↦",
        "hookrightarrow" => "↪",
        "uparrow" => "↑",
        "downarrow" => "↓",
        _ => null,
    };

    /// <summary>Names of functions, and large operators, whose scripts come before what they apply to.</summary>
    public static string? Name(ReadOnlySpan<char> name) => name switch
    {
        "sum" => "∑",
        "prod" => "∏",
        "int" => "∫",
        "iint" => "∬",
        "oint" => "∮",
        "bigcup" => "⋃",
        "bigcap" => "⋂",
        "bigoplus" => "⨁",
        "bigotimes" => "⨂",
        "limsup" => "lim sup",
        "liminf" => "lim inf",
        "arccos" or "arcsin" or "arctan" or "arg" or "cos" or "cosh" or "cot" or "csc" or "deg" or "det" or "dim" or "exp" or "gcd" or "hom"
            or "inf" or "ker" or "lg" or "lim" or "ln" or "log" or "max" or "min" or "Pr" or "sec" or "sin" or "sinh" or "sup" or "tan"
            or "tanh" => name.ToString(),
        _ => null,
    };

    /// <summary>The mark that combines with the letter before it.</summary>
    public static char? Accent(ReadOnlySpan<char> name) => name switch
    {
        "hat" or "widehat" => '\u0302',
        "tilde" or "widetilde" => '\u0303',
        "bar" or "overline" => '\u0304',
        "breve" => '\u0306',
        "dot" => '\u0307',
        "ddot" => '\u0308',
        "mathring" => '\u030A',
        "check" => '\u030C',
        "acute" => '\u0301',
        "grave" => '\u0300',
        "vec" or "overrightarrow" => '\u20D7',
        "underline" => '\u0332',
        _ => null,
    };

    /// <summary>The alphabet that a command asks for; the plain letters say as much as bold, slanted or upright ones.</summary>
    public static string? Alphabet(ReadOnlySpan<char> name) => name switch
    {
        "mathbb" => "double-struck",
        "mathcal" or "mathscr" => "script",
        "mathfrak" => "fraktur",
        "mathbf" or "boldsymbol" or "bm" or "mathrm" or "mathit" or "mathsf" or "mathtt" or "mathnormal" => "",
        _ => null,
    };

    public static bool IsSpace(ReadOnlySpan<char> name) =>
        name is "," or ":" or ";" or ">" or " " or "quad" or "qquad" or "thinspace" or "enspace";

    /// <summary>What only tells how large or how near something is set.</summary>
    public static bool IsSilent(ReadOnlySpan<char> name) => name is "!" or "limits" or "nolimits" or "displaystyle" or "textstyle"
        or "big" or "Big" or "bigg" or "Bigg" or "bigl" or "bigr" or "Bigl" or "Bigr" or "biggl" or "biggr" or "mathstrut";

    /// <summary>What makes the bracket behind it as large as what it holds.</summary>
    public static bool IsBracketSize(ReadOnlySpan<char> name) => name is "left" or "right" or "middle";
}
