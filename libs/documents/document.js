export const formats = ['markdown', 'text', 'html', 'docx', 'pdf', 'csv', 'json', 'yaml'];
//# sourceMappingURL=document.js.map