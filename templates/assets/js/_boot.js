{const root=document.documentElement;root.classList.add("js");try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")root.dataset.theme=t}catch{}}
