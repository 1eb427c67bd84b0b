// Posts of a made-up blog, some 3 KB each: Chinese with Latin terms, headings, lists, a table, code. The same number is always the same post.
export const categories = ["detection", "faces", "sequences", "clusters", "python", "frameworks", "algorithms", "systems"];
const tags = ["paper", "tutorial", "gpu", "loss", "dataset", "inference", "debug", "notes", "benchmark", "linux", "math", "attention"];

const nouns = ["梯度", "损失函数", "特征图", "学习率", "batch size", "显存", "数据集", "锚框", "人脸特征", "状态空间", "checkpoint", "all-reduce", "tokenizer", "激活函数", "卷积核", "通信", "流水线", "GPU", "张量", "模型"];
const verbs = ["影响", "决定", "限制", "替代", "依赖于", "放大", "掩盖", "改善", "拖慢", "解释"];
const leads = ["实验表明，", "一般来说，", "换句话说，", "In practice, ", "调试时发现，", "从公式可以看出，", "另一方面，", "需要说明的是，", "直观地讲，", "As a rule, "];
const tails = ["，这与直觉相反。", "。", "，但只在小批量时成立。", "，因此要先固定随机种子。", "；论文里没有提到这一点。", "，见下表。", "，所以不必急着优化。", "！"];
const heads = ["背景", "方法", "实验", "结果", "Implementation", "小结", "问题", "Ablation", "数据", "下一步"];
const topics = ["再看", "从零实现", "读论文：", "Notes on ", "调优记录：", "为什么需要", "一次排查：", "比较"];

/** Numbers from a seed, by a linear congruence whose upper bits count. */
function randomFrom(seed) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** The name and the Markdown of the post with a number from 0. */
export function post(number) {
  const random = randomFrom(number + 1);
  const of = (list) => list[random(list.length)];
  const some = (list, most) => [...new Set(Array.from({ length: 1 + random(most) }, () => of(list)))];
  const sentence = () => `${of(leads)}${of(nouns)}会${of(verbs)}${random(3) ? of(nouns) : `**${of(nouns)}**`}${random(9) ? "" : `（约 ${random(900)} ms）`}${of(tails)}`;
  const paragraph = () => Array.from({ length: 3 + random(4) }, sentence).join("") + (random(5) ? "" : ` 参见 [${of(nouns)}](https://example.org/${random(99)})。`);
  const list = () => Array.from({ length: 3 + random(3) }, (_, at) => `${random(2) ? "-" : `${at + 1}.`} ${sentence()}`).join("\n");
  const code = () => `\`\`\`python\nfor step in range(${random(100)}):\n    loss = model(x[${random(9)}]) * ${random(10)}  # ${of(nouns)}\n    loss.backward()\n\`\`\``;
  const table = () => `| ${of(nouns)} | ms | MB |\n| --- | --- | --- |\n${Array.from({ length: 4 }, () => `| ${of(nouns)} | ${random(500)} | ${random(900)} |`).join("\n")}`;

  const date = new Date(Date.UTC(2026, 0, 1) - number * 7 * 3600_000).toISOString().slice(0, 10);
  const parts = Array.from({ length: 3 + random(3) }, () => `## ${of(heads)}${of(nouns)}\n\n${paragraph()}\n\n${of([list, code, table, paragraph])()}\n\n${paragraph()}`);
  return {
    name: `${date}-post-${String(number).padStart(6, "0")}.md`,
    text: `---\ntitle: "${of(topics)}${of(nouns)}与${of(nouns)} ${number}"\ndate: ${date}\nslug: post-${number}\ncategories: [${some(categories, 2).join(", ")}]\ntags: [${some(tags, 3).join(", ")}]\n---\n\n${paragraph()}\n\n${parts.join("\n\n")}\n`,
  };
}
